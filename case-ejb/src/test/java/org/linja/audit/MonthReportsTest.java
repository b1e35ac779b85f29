package org.linja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.linja.audit.MonthReports.OnOne;
import org.linja.audit.rules.ReportMonth;

/** Which opinion on a customer is the report on a month that its people are told of. */
class MonthReportsTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ReportMonth NOVEMBER = new ReportMonth(YearMonth.of(2026, 11), HELSINKI);

    @Test
    void one_on_the_whole_month_with_a_cut_behind_its_end_is() {
        assertThat(on(NOVEMBER.from(), NOVEMBER.until(), NOVEMBER.until()).isOn(NOVEMBER)).isTrue();
    }

    @Test
    void one_that_was_cut_while_the_month_went_on_is_not() {
        Instant before = NOVEMBER.until().minusSeconds(1);
        assertThat(on(NOVEMBER.from(), NOVEMBER.until(), before).isOn(NOVEMBER)).isFalse();
    }

    @Test
    void one_on_another_stretch_is_not_nor_one_on_the_month_of_another_zone() {
        Instant later = NOVEMBER.until().plusSeconds(86_400);
        assertThat(on(NOVEMBER.from(), later, later).isOn(NOVEMBER)).isFalse();
        ReportMonth inUtc = new ReportMonth(YearMonth.of(2026, 11), ZoneId.of("UTC"));
        assertThat(on(inUtc.from(), inUtc.until(), later).isOn(NOVEMBER)).isFalse();
    }

    private static OnOne on(Instant from, Instant wished, Instant cutAt) {
        return new OnOne(1, HELSINKI, from, wished, cutAt);
    }
}
