package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linja.testkit.ACalendar;

class BusinessCalendarTest {

    @ParameterizedTest(name = "{0}-{1} is {2} to {3}")
    @CsvSource({
        "09:00, 17:00, 32400, 61200",
        "00:00, 24:00, 0, 86400",
        "22:00, 06:00, 79200, 108000",
        "08:00, 08:00, 28800, 115200",
        "00:00, 00:00, 0, 86400",
    })
    void a_close_at_or_before_the_open_runs_past_midnight(
            String opens, String closes, int opensAt, int closesAt) {
        assertThat(TimeWindow.of(opens, closes)).isEqualTo(new TimeWindow(opensAt, closesAt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00-26:00", "9-17", "24:00-25:00", "-17:00", "24:00-24:00"})
    void a_wall_time_that_is_none_is_refused(String hours) {
        String[] ends = hours.split("-", 2);
        assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.of(ends[0], ends[1]));
    }

    @Test
    void a_week_that_is_never_open_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingWeek.of(Map.of(DayOfWeek.MONDAY, List.of())))
                .withMessage("A week without opening hours promises nothing");
    }

    @Test
    void overlapping_windows_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ACalendar.in("UTC").weekdays("09:00-13:00", "12:00-17:00").build())
                .withMessage("Windows overlap on MONDAY: 09:00-13:00 and 12:00-17:00");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ACalendar.in("UTC")
                                        .office()
                                        .on("2026-12-24", "09:00-13:00", "12:59-17:00")
                                        .build())
                .withMessageStartingWith("Windows overlap on 2026-12-24");
    }

    @Test
    void a_shift_past_midnight_must_end_before_the_next_day_opens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ACalendar.in("UTC").daily("05:00-12:00", "22:00-06:00").build())
                .withMessageContaining("runs into");
    }

    @Test
    void for_trying_out_overlapping_windows_count_once() {
        List<TimeWindow> overlapping =
                List.of(TimeWindow.of("12:00", "17:00"), TimeWindow.of("09:00", "13:00"));
        assertThat(new WorkingWeek(Map.of(DayOfWeek.MONDAY, overlapping)).on(DayOfWeek.MONDAY))
                .containsExactly(TimeWindow.of("09:00", "17:00"));
    }

    @Test
    void an_override_wins_over_a_holiday_on_the_same_date() {
        BusinessCalendar calendar =
                ACalendar.in("UTC")
                        .office()
                        .closedYearly("--12-24")
                        .closedOn("2026-12-25")
                        .on("2026-12-24", "08:00-12:00")
                        .on("2026-12-23")
                        .build();
        assertThat(calendar.hoursOn(LocalDate.parse("2026-12-22"))).hasSize(1);
        assertThat(calendar.hoursOn(LocalDate.parse("2026-12-23"))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2026-12-24")))
                .containsExactly(TimeWindow.of("08:00", "12:00"));
        assertThat(calendar.hoursOn(LocalDate.parse("2026-12-25"))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2027-12-24"))).isEmpty();
    }

    @Test
    void a_leap_day_holiday_closes_leap_years_only() {
        BusinessCalendar calendar =
                ACalendar.in("UTC").daily("00:00-24:00").closedYearly("--02-29").build();
        assertThat(calendar.hoursOn(LocalDate.parse("2028-02-29"))).isEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2027-02-28"))).isNotEmpty();
        assertThat(calendar.hoursOn(LocalDate.parse("2027-03-01"))).isNotEmpty();
    }

    @Test
    void round_the_clock_is_one_span_across_new_year() {
        BusinessCalendar always = ACalendar.helsinkiAlways();
        Instant from = Instant.parse("2026-12-30T12:34:56.789Z");
        Instant to = Instant.parse("2027-01-02T00:00:00Z");
        assertThat(always.openSpans(from, to)).containsExactly(new OpenSpan(from, to));
    }

    @Test
    void breaks_are_cut_out_of_any_hours() {
        BusinessCalendar calendar =
                ACalendar.in("UTC")
                        .office()
                        .without("2026-11-23T12:00", "2026-11-23T12:30")
                        .without("2026-11-23T12:15", "2026-11-23T13:00")
                        .without("2026-11-24T08:00", "2026-11-24T18:00")
                        .build();
        assertThat(
                        BusinessTime.elapsed(
                                Instant.parse("2026-11-23T00:00:00Z"),
                                Instant.parse("2026-11-25T00:00:00Z"),
                                calendar,
                                List.of()))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void a_resolved_year_is_kept_until_another_needs_its_place() {
        BusinessCalendar calendar = ACalendar.helsinkiOffice();
        assertThat(calendar.yearOf(2027)).isSameAs(calendar.yearOf(2027));
        assertThat(calendar.yearOf(2027).year()).isEqualTo(2027);
        // A year that shares the other's place pushes it out, no more.
        assertThat(calendar.yearOf(2027 + 32).year()).isEqualTo(2059);
        assertThat(calendar.yearOf(2027).year()).isEqualTo(2027);
    }
}
