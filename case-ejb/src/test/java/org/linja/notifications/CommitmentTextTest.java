package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentNews;
import org.linja.notifications.rules.WayOut;

class CommitmentTextTest {
    private static final Instant FRI_16_30_HELSINKI = Instant.parse("2026-11-20T14:30:00Z");
    private static final Instant FRI_18_00_HELSINKI = Instant.parse("2026-11-20T16:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void every_news_of_every_kind_has_words_and_a_moment_in_the_readers_zone(String language) {
        for (CommitmentNews news : CommitmentNews.values()) {
            for (CommitmentKind kind : CommitmentKind.values()) {
                CommitmentText text = text(news, kind, language, 7L, "A part is missing.");
                assertThat(text.subject()).contains("L-100001").doesNotContain("%");
                assertThat(text.body())
                        .as("%s of %s", news, kind)
                        .contains("L-100001", "Scale 9 at 100 %", "(Asia/Tokyo)")
                        .contains("A part is missing.")
                        .contains("https://linja.example/portal/case.xhtml?number=L-100001")
                        .contains("https://linja.example/account.xhtml")
                        .containsPattern("01[:.]00|1[:.]00")
                        .doesNotContain("%s")
                        .doesNotContainPattern("\\bnull\\b");
            }
        }
    }

    @Test
    void a_revised_estimate_says_what_was_said_before_and_nothing_else_does() {
        CommitmentText revised =
                text(CommitmentNews.REVISED, CommitmentKind.ESTIMATE, "en", 7L, "");
        assertThat(revised.body()).contains("Before, we said: 20 November 2026").contains("23:30");
        CommitmentText given =
                new CommitmentText(
                        CommitmentNews.GIVEN,
                        matter(CommitmentKind.ESTIMATE),
                        "L-100001",
                        FRI_18_00_HELSINKI,
                        FRI_18_00_HELSINKI,
                        "",
                        reader("en", 7L),
                        "https://linja.example",
                        null);
        assertThat(given.body()).doesNotContain("Before, we said", "Why:");
    }

    @Test
    void whoever_has_no_account_is_not_sent_to_one() {
        CommitmentText text = text(CommitmentNews.GIVEN, CommitmentKind.VISIT, "en", null, "");
        assertThat(text.body()).doesNotContain("account.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void whoever_has_no_account_refuses_more_of_them_by_a_link_and_nobody_else_does(
            String language) {
        String link = "https://linja.example/no-more-letters/word";
        assertThat(text(CommitmentNews.GIVEN, CommitmentKind.VISIT, language, null, "").body())
                .contains(link);
        assertThat(text(CommitmentNews.GIVEN, CommitmentKind.VISIT, language, 7L, "").body())
                .doesNotContain("no-more-letters");
    }

    private static CommitmentText text(
            CommitmentNews news,
            CommitmentKind kind,
            String language,
            @Nullable Long person,
            String why) {
        return new CommitmentText(
                news,
                matter(kind),
                "L-100001",
                FRI_18_00_HELSINKI,
                FRI_16_30_HELSINKI,
                why,
                reader(language, person),
                "https://linja.example",
                person == null ? new WayOut("https://linja.example", "word") : null);
    }

    private static CommitmentMatter matter(CommitmentKind kind) {
        return new CommitmentMatter(kind, "Scale 9 at 100 %", "Before the shift ends.", "Aino");
    }

    private static LetterReader reader(String language, @Nullable Long person) {
        return new LetterReader(person, 1, "maria@acme.example", language, "Asia/Tokyo");
    }
}
