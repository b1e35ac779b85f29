package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTextTest {
    @ParameterizedTest
    @CsvSource({"en, October 2026", "fi, lokakuu 2026", "ru, октябрь 2026"})
    void it_names_the_month_in_the_readers_language_and_leads_to_the_portal(
            String language, String month) {
        ReportText text =
                new ReportText(
                        YearMonth.of(2026, 10),
                        new LetterReader(7L, 1, "maria@acme.example", language, "Asia/Tokyo"),
                        "https://linja.example");
        assertThat(text.subject()).contains(month).doesNotContain("%");
        assertThat(text.body())
                .contains(month)
                .contains("https://linja.example/portal/our-contract.xhtml?month=2026-10")
                .contains("https://linja.example/account.xhtml")
                .doesNotContain("%s", "null");
    }
}
