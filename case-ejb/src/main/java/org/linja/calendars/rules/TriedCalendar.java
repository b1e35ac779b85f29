package org.linja.calendars.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A calendar with what one must know to say why a day of it is closed. It may be one to try out, by
 * which nothing is promised, so its week may be empty: it is then open on dates with hours of their
 * own, or never.
 *
 * @param openDays days of the week that have hours
 * @param holidays closed dates
 * @param yearlyHolidays closed every year
 * @param named what those of the holidays are called that have a name
 */
public record TriedCalendar(
        BusinessCalendar calendar,
        Set<DayOfWeek> openDays,
        Set<LocalDate> holidays,
        Set<MonthDay> yearlyHolidays,
        Map<LocalDate, String> named) {

    private static final int A_LEAP_YEAR = 2024;

    /**
     * The calendar of these facts, overlapping windows of a weekday counted once.
     *
     * @param named further closed dates, with their names
     */
    public static TriedCalendar of(
            ZoneId zone,
            Map<DayOfWeek, List<TimeWindow>> week,
            Set<LocalDate> holidays,
            Set<MonthDay> yearlyHolidays,
            Map<LocalDate, String> named,
            Map<LocalDate, List<TimeWindow>> overrides,
            List<CalendarBreak> breaks) {
        Set<LocalDate> closed = new HashSet<>(holidays);
        closed.addAll(named.keySet());
        Set<DayOfWeek> openDays =
                week.entrySet().stream()
                        .filter(day -> !day.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        // A week without hours is one of holidays only, but for the dates that have other hours.
        boolean empty = openDays.isEmpty();
        BusinessCalendar calendar =
                BusinessCalendar.of(
                        zone,
                        empty ? WorkingWeek.allDay() : new WorkingWeek(week),
                        closed,
                        empty ? everyDay() : yearlyHolidays,
                        overrides,
                        breaks);
        return new TriedCalendar(
                calendar,
                openDays,
                Set.copyOf(closed),
                Set.copyOf(yearlyHolidays),
                Map.copyOf(named));
    }

    /** Whether {@code date} is a holiday, whatever other hours it may have. */
    public boolean isHoliday(LocalDate date) {
        return holidays.contains(date) || yearlyHolidays.contains(MonthDay.from(date));
    }

    /** Whether nothing opens on {@code date} although its day of the week has hours. */
    public boolean isClosedAgainstHabit(LocalDate date) {
        return openDays.contains(date.getDayOfWeek()) && calendar.hoursOn(date).isEmpty();
    }

    private static Set<MonthDay> everyDay() {
        Year year = Year.of(A_LEAP_YEAR);
        return IntStream.rangeClosed(1, year.length())
                .mapToObj(day -> MonthDay.from(year.atDay(day)))
                .collect(Collectors.toSet());
    }
}
