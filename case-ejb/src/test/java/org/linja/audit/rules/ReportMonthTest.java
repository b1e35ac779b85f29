package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportMonthTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    // In Helsinki it is the first of December already.
    private static final Instant NOV_30_22_30_UTC = Instant.parse("2026-11-30T22:30:00Z");

    @Test
    void a_month_is_that_of_the_customers_zone() {
        ReportMonth december = ReportMonth.of("2026-12", HELSINKI, NOV_30_22_30_UTC).orElseThrow();
        assertThat(december.from()).isEqualTo(Instant.parse("2026-11-30T22:00:00Z"));
        assertThat(december.isOver(NOV_30_22_30_UTC)).isFalse();
        assertThat(ReportMonth.of("2026-12", ZoneId.of("UTC"), NOV_30_22_30_UTC)).isEmpty();
    }

    @Test
    void the_last_month_that_is_over_is_that_of_the_customers_zone() {
        ReportMonth november = ReportMonth.lastOver(HELSINKI, NOV_30_22_30_UTC);
        assertThat(november).hasToString("2026-11");
        assertThat(november.isOver(NOV_30_22_30_UTC)).isTrue();
        assertThat(ReportMonth.lastOver(ZoneId.of("UTC"), NOV_30_22_30_UTC)).hasToString("2026-10");
        assertThat(
                        ReportMonth.lastOver(
                                ZoneId.of("America/New_York"),
                                Instant.parse("2027-01-01T04:59:59Z")))
                .hasToString("2026-11");
    }

    @Test
    void a_month_in_which_the_clocks_change_is_an_hour_longer() {
        ReportMonth october = ReportMonth.of("2026-10", HELSINKI, NOV_30_22_30_UTC).orElseThrow();
        assertThat(october.from()).isEqualTo(Instant.parse("2026-09-30T21:00:00Z"));
        assertThat(october.until()).isEqualTo(Instant.parse("2026-10-31T22:00:00Z"));
        assertThat(october.isOver(october.until())).isTrue();
        assertThat(october.isOver(october.until().minusSeconds(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-1", "november", "2027-01", "2024-12"})
    void what_is_no_month_lies_ahead_or_is_too_long_ago_is_none(String text) {
        assertThat(ReportMonth.of(text, HELSINKI, NOV_30_22_30_UTC)).isEmpty();
    }

    @Test
    void two_years_can_be_asked_for_newest_first() {
        assertThat(ReportMonth.choices(HELSINKI, NOV_30_22_30_UTC))
                .hasSize(24)
                .startsWith(ReportMonth.of("2026-12", HELSINKI, NOV_30_22_30_UTC).orElseThrow())
                .endsWith(ReportMonth.of("2025-01", HELSINKI, NOV_30_22_30_UTC).orElseThrow());
    }

    @Test
    void what_has_ended_has_the_months_that_had_begun_by_then() {
        List<ReportMonth> all = ReportMonth.choices(HELSINKI, NOV_30_22_30_UTC);
        assertThat(ReportMonth.begunBefore(Instant.parse("2026-10-31T22:00:00Z"), all))
                .hasSize(22)
                .startsWith(ReportMonth.of("2026-10", HELSINKI, NOV_30_22_30_UTC).orElseThrow());
        assertThat(ReportMonth.oldest(HELSINKI, NOV_30_22_30_UTC)).hasToString("2025-01");
    }
}
