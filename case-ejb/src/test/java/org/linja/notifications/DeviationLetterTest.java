package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.notifications.DeviationLetter.Reader;
import org.linja.procedures.EndingDeviation;
import org.linja.procedures.rules.DeviationNotice;

class DeviationLetterTest {
    private static final Instant FRI_18_00_HELSINKI = Instant.parse("2026-11-20T16:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "ru"})
    void it_says_what_ends_when_in_the_readers_own_zone_and_where_to_read_it(String language) {
        for (DeviationNotice notice : DeviationNotice.values()) {
            DeviationLetter customers = letter(notice, language, true);
            DeviationLetter house = letter(notice, language, false);
            assertThat(customers.subject()).contains("D-12").doesNotContain("%", "null");
            assertThat(customers.body())
                    .contains("D-12", "ACME-PLATINUM", "ACME 100 %", "(Asia/Tokyo)")
                    .contains("https://linja.example/portal/our-deviation.xhtml?number=12")
                    .contains("https://linja.example/account.xhtml")
                    .doesNotContain("%s", "null", "/procedures/");
            assertThat(house.body())
                    .contains("https://linja.example/procedures/deviation.xhtml?number=12")
                    .doesNotContain("%s", "null", "/portal/", "account.xhtml");
            assertThat(customers.messageId()).isNotEqualTo(house.messageId());
        }
        assertThat(letter(DeviationNotice.MONTH, language, true).messageId())
                .isNotEqualTo(letter(DeviationNotice.WEEK, language, true).messageId());
    }

    private static DeviationLetter letter(DeviationNotice notice, String language, boolean signs) {
        return new DeviationLetter(
                notice,
                new EndingDeviation(12, 3, "ACME 100 %", "ACME-PLATINUM", FRI_18_00_HELSINKI),
                new Reader(signs ? 7 : 8, "a@firm.example", language, "Asia/Tokyo", signs),
                "https://linja.example");
    }
}
