package org.linja.calendars.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A year of a calendar, date by date: what is drawn before a version is published.
 *
 * @param open opening time between the midnights that begin and end the year
 */
public record CalendarYear(int year, ZoneId zone, List<CalendarDay> days, Duration open) {

    /** The first year that can be shown. */
    public static final int FIRST = 1970;

    /** The last year that can be shown. */
    public static final int LAST = 2999;

    /** The year of a calendar. */
    public static CalendarYear of(TriedCalendar tried, int year) {
        ZoneId zone = tried.calendar().zone();
        List<CalendarDay> days =
                IntStream.rangeClosed(1, Year.of(year).length())
                        .mapToObj(day -> day(tried, LocalDate.ofYearDay(year, day)))
                        .toList();
        Duration open =
                BusinessTime.elapsed(
                        midnight(LocalDate.of(year, 1, 1), zone),
                        midnight(LocalDate.of(year + 1, 1, 1), zone),
                        tried.calendar(),
                        List.of());
        return new CalendarYear(year, zone, days, open);
    }

    private static CalendarDay day(TriedCalendar tried, LocalDate date) {
        List<OpenSpan> spans =
                tried.calendar().spansOf(date).stream()
                        .map(
                                span ->
                                        new OpenSpan(
                                                Instant.ofEpochSecond(span.from()),
                                                Instant.ofEpochSecond(span.to())))
                        .toList();
        return new CalendarDay(
                date,
                spans,
                kind(tried, date),
                tried.named().getOrDefault(date, ""),
                clockChange(date, tried.calendar().zone()));
    }

    private static CalendarDay.Kind kind(TriedCalendar tried, LocalDate date) {
        if (tried.calendar().hasOwnHours(date)) {
            return CalendarDay.Kind.OVERRIDE;
        }
        return tried.isHoliday(date) ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.WEEK;
    }

    /** What a day lacks of 24 hours; a midnight that is skipped begins its day later. */
    private static Duration clockChange(LocalDate date, ZoneId zone) {
        Instant ends = midnight(date.plusDays(1), zone);
        return Duration.ofDays(1).minus(Duration.between(midnight(date, zone), ends));
    }

    private static Instant midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
