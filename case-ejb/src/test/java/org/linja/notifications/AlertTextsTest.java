package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.NoteOverdueDispute;
import org.linja.escalation.WatchCommitment;
import org.linja.escalation.WatchHeldAnswer;
import org.linja.escalation.WatchStep;
import org.linja.restrictions.BreakGlass;

class AlertTextsTest {
    private static final Instant FRI_16_30_HELSINKI = Instant.parse("2026-11-20T14:30:00Z");
    private static final AlertTexts.AlertFacts FACTS =
            new AlertTexts.AlertFacts(
                    "L-100001",
                    "critical",
                    "Acme 100 % Oy",
                    "",
                    FRI_16_30_HELSINKI,
                    2,
                    "not-acknowledged",
                    "314159",
                    "https://linja.example");

    @ParameterizedTest
    @CsvSource({
        "en,Case L-100001 (critical) waits for you",
        "fi,Asia L-100001 (kriittinen) odottaa sinua",
        "ru,Обращение L-100001 (критическая) ждёт вас"
    })
    void the_subject_names_the_case_in_the_readers_language(String language, String subject) {
        assertThat(AlertTexts.subject(FACTS, reader(language))).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void the_body_says_who_waits_since_when_and_where_to_accept(String language) {
        assertThat(AlertTexts.body(FACTS, reader(language)))
                .contains(
                        "L-100001",
                        "Acme 100 % Oy",
                        "",
                        "16",
                        "30",
                        "2026",
                        "(Europe/Helsinki)",
                        "https://linja.example/escalation/alerts.xhtml")
                .doesNotContain("%s", "%d", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void what_fits_a_small_screen_says_which_case_and_how_to_accept_and_no_more(String language) {
        assertThat(AlertTexts.brief(FACTS, reader(language)))
                .contains("L-100001", "314159")
                .doesNotContain("Acme", "%")
                .hasSizeLessThan(140);
    }

    @Test
    void every_language_has_the_same_words_and_every_severity() {
        Set<String> english = keys("en");
        assertThat(keys("fi")).isEqualTo(english);
        assertThat(keys("ru")).isEqualTo(english);
        for (Severity severity : Severity.values()) {
            assertThat(english).contains("severity." + severity.slug());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void whoever_can_decide_a_dispute_reads_that_it_is_overdue(String language) {
        AlertTexts.AlertFacts facts =
                new AlertTexts.AlertFacts(
                        "L-100001",
                        "high",
                        "Acme",
                        "",
                        FRI_16_30_HELSINKI,
                        0,
                        NoteOverdueDispute.REASON,
                        "314159",
                        "https://linja.example");
        String account = AlertTexts.body(withReason(facts, "no-contract"), reader(language));
        assertThat(AlertTexts.body(facts, reader(language)).lines())
                .contains(
                        keyed(language, "alert.lead.dispute-overdue").formatted("L-100001"),
                        keyed(language, "alert.no-rung.dispute-overdue"))
                .doesNotContain(keyed(language, "alert.no-rung"));
        assertThat(account.lines()).contains(keyed(language, "alert.no-rung"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void whoever_is_called_about_a_commitment_an_answer_or_a_step_reads_why(String language) {
        Set<String> reasons = new TreeSet<>(WatchCommitment.REASONS);
        reasons.addAll(WatchHeldAnswer.REASONS);
        reasons.addAll(WatchStep.REASONS);
        reasons.add(BreakGlass.REASON);
        for (String reason : reasons) {
            assertThat(AlertTexts.body(withReason(FACTS, 0, reason), reader(language)).lines())
                    .contains(
                            keyed(language, "alert.lead." + reason).formatted("L-100001"),
                            keyed(language, "alert.no-rung." + reason));
        }
    }

    private static AlertTexts.AlertFacts withReason(AlertTexts.AlertFacts facts, String reason) {
        return withReason(facts, facts.rung(), reason);
    }

    private static AlertTexts.AlertFacts withReason(
            AlertTexts.AlertFacts facts, int rung, String reason) {
        return new AlertTexts.AlertFacts(
                facts.caseNumber(),
                facts.severity(),
                facts.customer(),
                facts.matter(),
                facts.openedAt(),
                rung,
                reason,
                facts.code(),
                facts.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void of_the_houses_own_case_the_alert_says_what_it_is_about(String language) {
        AlertTexts.AlertFacts own =
                new AlertTexts.AlertFacts(
                        "L-100001",
                        "low",
                        "The house itself",
                        "Nobody on duty – line 2",
                        FRI_16_30_HELSINKI,
                        1,
                        "not-acknowledged",
                        "314159",
                        "https://linja.example");
        assertThat(AlertTexts.body(own, reader(language)))
                .contains(keyed(language, "alert.own").formatted("Nobody on duty – line 2"))
                .doesNotContain("The house itself");
        assertThat(AlertTexts.brief(own, reader(language))).endsWith("Nobody on duty – line 2");
    }

    private static String keyed(String language, String key) {
        return ResourceBundle.getBundle(
                        "org.linja.notifications.notifications", Locale.forLanguageTag(language))
                .getString(key);
    }

    private static Recipient reader(String language) {
        return new Recipient(
                7,
                "ilmari@linja.example",
                "+358401234567",
                null,
                true,
                List.of(),
                language,
                "Europe/Helsinki");
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle(
                                "org.linja.notifications.notifications",
                                Locale.forLanguageTag(language))
                        .keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void whoever_answers_for_an_account_reads_that_nothing_is_promised_and_why(String language) {
        for (String reason :
                List.of(
                        "no-contract",
                        "contract-expired",
                        "contract-not-in-force",
                        "not-covered")) {
            AlertTexts.AlertFacts facts =
                    new AlertTexts.AlertFacts(
                            "L-100001",
                            "high",
                            "Acme",
                            "",
                            FRI_16_30_HELSINKI,
                            0,
                            reason,
                            "314159",
                            "https://linja.example");
            assertThat(AlertTexts.body(facts, reader(language)))
                    .contains("L-100001")
                    .doesNotContain("%", "null");
        }
    }
}
