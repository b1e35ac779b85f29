package org.linja.calendars.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * When the house is open: an ordinary week in a time zone, less holidays, with other hours on named
 * dates, less breaks. Immutable and safe to share between threads.
 *
 * <p>An override wins over a holiday on the same date. A window past midnight belongs to the day it
 * starts on, so a shift begun before a holiday runs to its end on it. Wall times that a change of
 * the clocks skips or repeats are read by {@link WallClock}. Where hours overlap, as an override
 * may with the day before, the house is simply open.
 */
public final class BusinessCalendar {

    private static final int YEARS_KEPT = 32;

    // Offsets reach 18 hours and windows two days: hours of these days can touch the year.
    private static final int DAYS_AROUND_YEAR = 3;

    private final ZoneId zone;
    private final WorkingWeek week;
    private final Set<LocalDate> holidays;
    private final Set<MonthDay> yearlyHolidays;
    private final Map<LocalDate, List<TimeWindow>> overrides;
    private final List<OpenYear.Span> breaks;

    // Years by their remainder: bounded, and a lost race only resolves a year twice.
    private final AtomicReferenceArray<OpenYear> years = new AtomicReferenceArray<>(YEARS_KEPT);

    private BusinessCalendar(
            ZoneId zone,
            WorkingWeek week,
            Set<LocalDate> holidays,
            Set<MonthDay> yearlyHolidays,
            Map<LocalDate, List<TimeWindow>> overrides,
            List<OpenYear.Span> breaks) {
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
        this.yearlyHolidays = yearlyHolidays;
        this.overrides = overrides;
        this.breaks = breaks;
    }

    /**
     * The calendar of these facts.
     *
     * @param holidays closed dates
     * @param yearlyHolidays closed every year; 29 February only in leap years
     * @param overrides hours on single dates instead of the week's; an empty list closes the date
     * @param breaks stretches of wall time cut out of any hours
     * @throws IllegalArgumentException if windows of one date overlap
     */
    public static BusinessCalendar of(
            ZoneId zone,
            WorkingWeek week,
            Set<LocalDate> holidays,
            Set<MonthDay> yearlyHolidays,
            Map<LocalDate, List<TimeWindow>> overrides,
            List<CalendarBreak> breaks) {
        Map<LocalDate, List<TimeWindow>> ordered = new HashMap<>();
        overrides.forEach(
                (date, windows) -> {
                    TimeWindow.requireApart(date.toString(), windows);
                    ordered.put(date, TimeWindow.merged(windows));
                });
        List<OpenYear.Span> breakSpans =
                breaks.stream().map(cut -> span(zone, cut.from(), cut.until())).sorted().toList();
        return new BusinessCalendar(
                zone,
                week,
                Set.copyOf(holidays),
                Set.copyOf(yearlyHolidays),
                Map.copyOf(ordered),
                breakSpans);
    }

    /** Open without end in {@code zone}. */
    public static BusinessCalendar allDay(ZoneId zone) {
        return of(zone, WorkingWeek.allDay(), Set.of(), Set.of(), Map.of(), List.of());
    }

    /** The zone whose wall clock the hours are read from. */
    public ZoneId zone() {
        return zone;
    }

    /** The hours that start on {@code date}, in order; none if the date is closed. */
    public List<TimeWindow> hoursOn(LocalDate date) {
        List<TimeWindow> override = overrides.get(date);
        if (override != null) {
            return override;
        }
        boolean holiday = holidays.contains(date) || yearlyHolidays.contains(MonthDay.from(date));
        return holiday ? List.of() : week.on(date.getDayOfWeek());
    }

    /** Whether {@code date} has hours of its own instead of the week's. */
    public boolean hasOwnHours(LocalDate date) {
        return overrides.containsKey(date);
    }

    /** The stretches of opening time within {@code [from, to)}, in order, none touching another. */
    public List<OpenSpan> openSpans(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        List<OpenSpan> spans = new ArrayList<>();
        for (int year = OpenYear.yearOf(from); year <= OpenYear.yearOf(to); year++) {
            for (OpenSpan span : yearOf(year).within(from, to)) {
                OpenSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last != null && last.to().equals(span.from())) {
                    spans.set(spans.size() - 1, new OpenSpan(last.from(), span.to()));
                } else {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    /** The opening time that starts on {@code date}, as instants, breaks cut out. */
    List<OpenYear.Span> spansOf(LocalDate date) {
        return OpenYear.without(breaks, spansBetween(date, date));
    }

    OpenYear yearOf(int year) {
        int slot = Math.floorMod(year, YEARS_KEPT);
        OpenYear kept = years.get(slot);
        if (kept == null || kept.year() != year) {
            kept = resolve(year);
            years.set(slot, kept);
        }
        return kept;
    }

    private OpenYear resolve(int year) {
        LocalDate first = LocalDate.of(year, 1, 1).minusDays(DAYS_AROUND_YEAR);
        LocalDate last = LocalDate.of(year, 12, 31).plusDays(DAYS_AROUND_YEAR);
        return OpenYear.of(year, OpenYear.without(breaks, spansBetween(first, last)));
    }

    private List<OpenYear.Span> spansBetween(LocalDate first, LocalDate last) {
        List<OpenYear.Span> spans = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (TimeWindow window : hoursOn(date)) {
                spans.add(
                        span(
                                zone,
                                wallTime(date, window.opensAtSecond()),
                                wallTime(date, window.closesAtSecond())));
            }
        }
        return spans;
    }

    private static OpenYear.Span span(ZoneId zone, LocalDateTime from, LocalDateTime until) {
        return new OpenYear.Span(epochSecond(zone, from), epochSecond(zone, until));
    }

    private static long epochSecond(ZoneId zone, LocalDateTime wallTime) {
        return zone instanceof ZoneOffset offset
                ? wallTime.toEpochSecond(offset)
                : WallClock.instantOf(wallTime, zone).getEpochSecond();
    }

    private static LocalDateTime wallTime(LocalDate date, int second) {
        return LocalDateTime.of(
                date.plusDays(second / TimeWindow.DAY),
                LocalTime.ofSecondOfDay(second % TimeWindow.DAY));
    }
}
