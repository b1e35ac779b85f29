package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTextTest {
    private static final Instant FRI_18_00_HELSINKI = Instant.parse("2026-11-20T16:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void it_says_that_something_waits_until_when_and_that_the_letter_approves_nothing(
            String language) {
        ApprovalText text = text(language, FRI_18_00_HELSINKI);
        assertThat(text.title()).contains("L-100004").doesNotContain("%", "null");
        assertThat(text.body())
                .contains("L-100004", "Scale 9 shows nothing", "(Asia/Tokyo)")
                .contains("https://linja.example/portal/approval.xhtml?number=17")
                .contains("https://linja.example/account.xhtml")
                .doesNotContain("%", "null", "approve?", "digest");
        assertThat(text(language, null).body()).doesNotContain("Asia/Tokyo", "null");
    }

    private static ApprovalText text(String language, @Nullable Instant dueAt) {
        return new ApprovalText(
                17,
                "L-100004",
                "Scale 9 shows nothing",
                dueAt,
                language,
                "Asia/Tokyo",
                "https://linja.example");
    }
}
