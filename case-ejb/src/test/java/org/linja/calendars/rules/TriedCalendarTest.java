package org.linja.calendars.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.testkit.Helsinki;

/** What may be tried need not be promised: a week without hours, hours on single dates alone. */
class TriedCalendarTest {
    private static final LocalDate LEAP_DAY = LocalDate.parse("2028-02-29");
    private static final List<TimeWindow> OFFICE = List.of(TimeWindow.of("09:00", "17:00"));

    @Test
    void a_week_without_hours_never_opens() {
        TriedCalendar never = tried(Map.of(DayOfWeek.MONDAY, List.of()), Set.of(), Map.of());

        assertThat(never.calendar().hoursOn(LEAP_DAY)).isEmpty();
        assertThat(never.isClosedAgainstHabit(LEAP_DAY)).isFalse();
        assertThat(never.isHoliday(LEAP_DAY)).isFalse();
        assertThatExceptionOfType(CalendarExhausted.class)
                .isThrownBy(
                        () ->
                                BusinessTime.roll(
                                        LEAP_DAY.atStartOfDay(Helsinki.ZONE).toInstant(),
                                        never.calendar()));
    }

    @Test
    void a_week_without_hours_opens_on_the_dates_that_have_some() {
        TriedCalendar once = tried(Map.of(), Set.of(LEAP_DAY), Map.of(LEAP_DAY, OFFICE));

        assertThat(
                        BusinessTime.roll(
                                LocalDateTime.parse("2027-01-01T00:00")
                                        .atZone(Helsinki.ZONE)
                                        .toInstant(),
                                once.calendar()))
                .isEqualTo(LEAP_DAY.atTime(9, 0).atZone(Helsinki.ZONE).toInstant());
        assertThat(once.isHoliday(LEAP_DAY)).isTrue();
        assertThat(once.isClosedAgainstHabit(LEAP_DAY)).isFalse();
    }

    @Test
    void only_a_day_of_the_week_that_has_hours_can_be_closed_against_habit() {
        LocalDate monday = LocalDate.parse("2027-12-06");
        TriedCalendar mondays =
                tried(
                        Map.of(DayOfWeek.MONDAY, OFFICE),
                        Set.of(monday, monday.plusDays(1)),
                        Map.of());

        assertThat(mondays.isClosedAgainstHabit(monday)).isTrue();
        assertThat(mondays.isClosedAgainstHabit(monday.plusDays(1))).isFalse();
        assertThat(mondays.isClosedAgainstHabit(monday.plusDays(7))).isFalse();
        assertThat(mondays.isHoliday(LocalDate.parse("2030-12-24"))).isTrue();
    }

    private static TriedCalendar tried(
            Map<DayOfWeek, List<TimeWindow>> week,
            Set<LocalDate> holidays,
            Map<LocalDate, List<TimeWindow>> overrides) {
        return TriedCalendar.of(
                Helsinki.ZONE,
                week,
                holidays,
                Set.of(MonthDay.of(12, 24)),
                Map.of(),
                overrides,
                List.of());
    }
}
