package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarYearTest {

    @Test
    void each_day_says_its_hours_and_why_they_are_so() {
        CalendarYear year = CalendarYear.of(helsinki(), 2026);
        assertThat(year.days()).hasSize(365);

        CalendarDay friday = day(year, "2026-12-04");
        assertThat(friday.kind()).isEqualTo(CalendarDay.Kind.WEEK);
        assertThat(friday.open()).isEqualTo(Duration.ofHours(8));

        CalendarDay sunday = day(year, "2026-12-06");
        assertThat(sunday.kind()).isEqualTo(CalendarDay.Kind.HOLIDAY);
        assertThat(sunday.holiday()).isEqualTo("Independence Day");
        assertThat(sunday.spans()).isEmpty();

        CalendarDay eve = day(year, "2026-12-24");
        assertThat(eve.kind()).isEqualTo(CalendarDay.Kind.OVERRIDE);
        assertThat(eve.open()).isEqualTo(Duration.ofHours(3));

        CalendarDay cut = day(year, "2026-07-01");
        assertThat(cut.spans()).hasSize(2);
        assertThat(cut.open()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void a_shift_past_midnight_belongs_to_the_day_it_starts_on() {
        CalendarYear year = CalendarYear.of(nightly("Europe/Helsinki"), 2026);
        assertThat(day(year, "2026-12-31").spans())
                .containsExactly(
                        new OpenSpan(
                                LocalDateTime.parse("2026-12-31T22:00")
                                        .atZone(year.zone())
                                        .toInstant(),
                                LocalDateTime.parse("2027-01-01T06:00")
                                        .atZone(year.zone())
                                        .toInstant()));
        assertThat(year.open()).isEqualTo(Duration.ofHours(365 * 8L));
    }

    @ParameterizedTest(name = "{0} in {1}: {2} by {3}, {4} by {5}")
    @CsvSource({
        "Europe/Helsinki, 2026, 2026-03-29, PT1H, 2026-10-25, PT-1H",
        "Australia/Lord_Howe, 2026, 2026-04-05, PT-30M, 2026-10-04, PT30M",
        "Asia/Beirut, 2021, 2021-03-28, PT1H, 2021-10-30, PT-1H",
        "America/Havana, 2024, 2024-03-10, PT1H, 2024-11-03, PT-1H",
    })
    void the_days_when_the_clocks_change_are_as_long_as_they_last(
            String zone, int year, String first, Duration by, String second, Duration back) {
        CalendarYear shown = CalendarYear.of(always(zone), year);
        Map<LocalDate, Duration> changes =
                shown.days().stream()
                        .filter(day -> !day.clockChange().isZero())
                        .collect(Collectors.toMap(CalendarDay::date, CalendarDay::clockChange));
        assertThat(changes)
                .containsOnly(
                        Map.entry(LocalDate.parse(first), by),
                        Map.entry(LocalDate.parse(second), back));
        assertThat(day(shown, first).open()).isEqualTo(Duration.ofDays(1).minus(by));
        assertThat(day(shown, second).open()).isEqualTo(Duration.ofDays(1).minus(back));
    }

    @Test
    void the_days_of_an_ordinary_calendar_add_up_to_the_year() {
        CalendarYear year = CalendarYear.of(helsinki(), 2028);
        assertThat(year.days()).hasSize(366);
        assertThat(
                        year.days().stream()
                                .map(CalendarDay::open)
                                .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(year.open());
    }

    private static TriedCalendar helsinki() {
        Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.compareTo(DayOfWeek.FRIDAY) > 0;
            week.put(day, weekend ? List.of() : List.of(TimeWindow.of("09:00", "17:00")));
        }
        return TriedCalendar.of(
                ZoneId.of("Europe/Helsinki"),
                week,
                Set.of(),
                Set.of(MonthDay.of(1, 1)),
                Map.of(LocalDate.parse("2026-12-06"), "Independence Day"),
                Map.of(LocalDate.parse("2026-12-24"), List.of(TimeWindow.of("09:00", "12:00"))),
                List.of(
                        new CalendarBreak(
                                LocalDateTime.parse("2026-07-01T12:00"),
                                LocalDateTime.parse("2026-07-01T13:00"))));
    }

    private static TriedCalendar always(String zone) {
        return daily(zone, TimeWindow.allDay());
    }

    private static TriedCalendar nightly(String zone) {
        return daily(zone, TimeWindow.of("22:00", "06:00"));
    }

    private static TriedCalendar daily(String zone, TimeWindow window) {
        Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(window));
        }
        return TriedCalendar.of(
                ZoneId.of(zone), week, Set.of(), Set.of(), Map.of(), Map.of(), List.of());
    }

    private static CalendarDay day(CalendarYear year, String date) {
        return year.days().get(LocalDate.parse(date).getDayOfYear() - 1);
    }
}
