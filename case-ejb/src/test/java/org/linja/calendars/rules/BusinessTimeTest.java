package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_16_10;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.FRI_18_00;
import static org.linja.testkit.Helsinki.MON_HOLIDAY_12_00;
import static org.linja.testkit.Helsinki.SAT_12_00;
import static org.linja.testkit.Helsinki.TUE_09_00;
import static org.linja.testkit.Helsinki.TUE_10_10;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.testkit.ACalendar;

class BusinessTimeTest {

    private static final BusinessCalendar OFFICE = ACalendar.helsinkiOffice();
    private static final BusinessCalendar ONE_HOUR_A_WEEK =
            ACalendar.in("UTC").open(DayOfWeek.MONDAY, "09:00-10:00").build();

    @Test
    void two_hours_from_friday_16_10_end_on_tuesday_after_a_holiday_monday() {
        assertThat(due(FRI_16_10, Duration.ofHours(2))).isEqualTo(new Deadline.At(TUE_10_10));
    }

    @Test
    void a_budget_that_ends_at_closing_time_is_due_at_closing_time() {
        assertThat(due(FRI_16_30, Duration.ofMinutes(30))).isEqualTo(new Deadline.At(FRI_17_00));
        assertThat(due(FRI_16_30, Duration.ofMinutes(30).plusNanos(1)))
                .isEqualTo(new Deadline.At(TUE_09_00.plusNanos(1)));
    }

    @Test
    void no_budget_lasts_until_the_start_even_on_a_closed_day() {
        assertThat(due(SAT_12_00, Duration.ZERO)).isEqualTo(new Deadline.At(SAT_12_00));
    }

    @Test
    void a_reversed_stretch_holds_no_time() {
        assertThat(BusinessTime.elapsed(FRI_17_00, FRI_16_30, OFFICE, List.of()))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_pause_over_a_holiday_is_counted_once() {
        Pause pause = new Pause(FRI_16_30, MON_HOLIDAY_12_00);
        assertThat(BusinessTime.due(FRI_16_10, Duration.ofHours(2), OFFICE, List.of(pause)))
                .isEqualTo(new Deadline.At(TUE_09_00.plus(Duration.ofMinutes(100))));
    }

    @Test
    void overlapping_pauses_are_counted_once_in_any_order() {
        Pause early = new Pause(FRI_10_00, FRI_16_10);
        Pause late = new Pause(FRI_12_00, FRI_16_30);
        assertThat(BusinessTime.elapsed(FRI_10_00, FRI_17_00, OFFICE, List.of(late, early)))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_deadline_behind_an_open_pause_is_suspended_since_the_pause_began() {
        List<Pause> open = List.of(new Pause(FRI_16_30, null));
        assertThat(BusinessTime.due(FRI_16_10, Duration.ofHours(1), OFFICE, open))
                .isEqualTo(new Deadline.Suspended(FRI_16_30));
    }

    @Test
    void a_deadline_before_an_open_pause_stands() {
        List<Pause> open = List.of(new Pause(FRI_16_30, null));
        assertThat(BusinessTime.due(FRI_16_10, Duration.ofMinutes(20), OFFICE, open))
                .isEqualTo(new Deadline.At(FRI_16_30));
    }

    @Test
    void a_pause_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(FRI_17_00, FRI_16_30))
                .withMessageContaining("ends before it begins");
    }

    @Test
    void a_negative_budget_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> due(FRI_10_00, Duration.ofHours(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessTime.back(FRI_10_00, Duration.ofHours(-1), OFFICE));
    }

    @Test
    void a_calendar_that_opens_too_rarely_is_exhausted_and_never_loops() {
        Duration years = Duration.ofDays(25);
        assertThatThrownBy(() -> BusinessTime.due(FRI_10_00, years, ONE_HOUR_A_WEEK, List.of()))
                .isInstanceOf(CalendarExhausted.class);
        assertThatThrownBy(() -> BusinessTime.back(FRI_10_00, years, ONE_HOUR_A_WEEK))
                .isInstanceOf(CalendarExhausted.class);
        assertThatThrownBy(() -> due(FRI_10_00, Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(CalendarExhausted.class);
        assertThatThrownBy(() -> BusinessTime.addDays(FRI_10_00, Integer.MIN_VALUE, OFFICE))
                .isInstanceOf(CalendarExhausted.class);
    }

    @Test
    void a_stretch_of_more_than_a_hundred_years_is_not_measured() {
        assertThatThrownBy(
                        () ->
                                BusinessTime.elapsed(
                                        Instant.parse("0001-01-01T00:00:00Z"),
                                        FRI_10_00,
                                        OFFICE,
                                        List.of()))
                .isInstanceOf(CalendarExhausted.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessTime.elapsed(Instant.MIN, FRI_10_00, OFFICE, List.of()));
    }

    @Test
    void a_working_day_later_is_the_same_wall_time_or_the_next_opening() {
        assertThat(BusinessTime.addDays(FRI_16_30, 1, OFFICE))
                .isEqualTo(TUE_09_00.plus(Duration.ofMinutes(450)));
        assertThat(BusinessTime.addDays(FRI_18_00, 0, OFFICE)).isEqualTo(TUE_09_00);
        assertThat(BusinessTime.addDaysToClose(SAT_12_00, 0, OFFICE))
                .isEqualTo(TUE_09_00.plus(Duration.ofHours(8)));
    }

    @ParameterizedTest(name = "{0}: the night of {1} to {2} lasts {3}")
    @CsvSource({
        // Hours jump ahead, so the night is short; they fall back, so it is long.
        "Europe/Helsinki,    2026-03-28T22:00, 2026-03-29T06:00, PT7H",
        "Europe/Helsinki,    2026-10-24T22:00, 2026-10-25T06:00, PT9H",
        "Australia/Lord_Howe,2026-10-03T22:00, 2026-10-04T06:00, PT7H30M",
        "Australia/Lord_Howe,2026-04-04T22:00, 2026-04-05T06:00, PT8H30M",
        "America/Sao_Paulo,  2018-11-03T22:00, 2018-11-04T06:00, PT7H",
        "America/Sao_Paulo,  2018-02-17T22:00, 2018-02-18T06:00, PT9H",
        "Africa/Cairo,       2026-04-23T22:00, 2026-04-24T06:00, PT7H",
        "Europe/Helsinki,    2028-02-28T22:00, 2028-02-29T06:00, PT8H",
        "Europe/Helsinki,    2026-12-31T22:00, 2027-01-01T06:00, PT8H",
    })
    void a_night_lasts_what_it_lasted(
            String zone, LocalDateTime from, LocalDateTime until, Duration lasted) {
        BusinessCalendar nights = ACalendar.in(zone).daily("22:00-06:00").build();
        Instant start = WallClock.instantOf(from, nights.zone());
        Instant end = WallClock.instantOf(until, nights.zone());
        assertThat(BusinessTime.elapsed(start, end, nights, List.of())).isEqualTo(lasted);
        assertThat(Duration.between(start, end)).isEqualTo(lasted);
        assertThat(BusinessTime.isOpen(start, nights)).isTrue();
        assertThat(BusinessTime.isOpen(end, nights)).isFalse();
    }

    @Test
    void opening_at_a_midnight_that_the_clocks_skip_is_opening_at_one() {
        BusinessCalendar day = ACalendar.in("America/Sao_Paulo").daily("00:00-02:00").build();
        // 4 November 2018 began at 01:00.
        assertThat(BusinessTime.roll(Instant.parse("2018-11-04T02:30:00Z"), day))
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(
                        BusinessTime.elapsed(
                                Instant.parse("2018-11-04T02:30:00Z"),
                                Instant.parse("2018-11-04T12:00:00Z"),
                                day,
                                List.of()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_day_that_never_was_is_never_open() {
        BusinessCalendar samoa = BusinessCalendar.allDay(ZoneId.of("Pacific/Apia"));
        Instant thursday = Instant.parse("2011-12-29T10:00:00Z");
        // Friday 30 December 2011 was left out; Thursday runs straight into Saturday.
        assertThat(samoa.openSpans(thursday, thursday.plus(Duration.ofDays(3))))
                .containsExactly(new OpenSpan(thursday, thursday.plus(Duration.ofDays(3))));
    }

    private static Deadline due(Instant start, Duration budget) {
        return BusinessTime.due(start, budget, OFFICE, List.of());
    }
}
