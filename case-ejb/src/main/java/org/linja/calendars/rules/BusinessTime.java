package org.linja.calendars.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds and measures working time. Physical seconds inside half-open windows, so a night when the
 * clocks change lasts what it lasted.
 */
public final class BusinessTime {

    /** How far ahead a deadline, an opening or a day may lie: ten years. */
    public static final Duration HORIZON = Duration.ofDays(3653);

    /** How long a stretch can be measured: a hundred years. */
    public static final Duration LONGEST_MEASURE = HORIZON.multipliedBy(10);

    private BusinessTime() {}

    /**
     * Until when {@code budget} lasts from {@code start}: the first instant by which so much
     * working time has passed, which may be a closing instant. No budget lasts until {@code start}
     * itself.
     *
     * @param pauses in any order; overlaps count once
     * @throws IllegalArgumentException if the budget is negative
     * @throws CalendarExhausted if it is not used up within {@link #HORIZON} of the start, or of
     *     the end of a pause
     */
    public static Deadline due(
            Instant start, Duration budget, BusinessCalendar calendar, List<Pause> pauses) {
        requireWithinHorizon(budget);
        if (budget.isZero()) {
            return new Deadline.At(start);
        }
        Instant from = start;
        Duration left = budget;
        for (Pause pause : inOrder(pauses)) {
            if (pause.from().isAfter(from)) {
                Duration open = measure(from, pause.from(), calendar);
                if (left.compareTo(open) <= 0) {
                    break;
                }
                left = left.minus(open);
                from = pause.from();
            }
            Instant until = pause.until();
            if (until == null) {
                return new Deadline.Suspended(from);
            }
            if (until.isAfter(from)) {
                from = until;
            }
        }
        return new Deadline.At(after(from, left, calendar));
    }

    /**
     * The working time within {@code [start, end)}, less pauses. A reversed stretch holds none.
     *
     * @param pauses in any order; overlaps count once
     * @throws CalendarExhausted if the stretch is longer than {@link #LONGEST_MEASURE}
     */
    public static Duration elapsed(
            Instant start, Instant end, BusinessCalendar calendar, List<Pause> pauses) {
        Duration sum = Duration.ZERO;
        Instant from = start;
        for (Pause pause : inOrder(pauses)) {
            if (!pause.from().isBefore(end)) {
                break;
            }
            sum = sum.plus(measure(from, pause.from(), calendar));
            Instant until = pause.until();
            if (until == null) {
                return sum;
            }
            if (until.isAfter(from)) {
                from = until;
            }
        }
        return sum.plus(measure(from, end, calendar));
    }

    /**
     * The mirror of {@link #due}: the last instant from which {@code budget} of working time passes
     * until {@code end}, which may be an opening instant.
     *
     * @throws IllegalArgumentException if the budget is negative
     * @throws CalendarExhausted if there is not so much working time within {@link #HORIZON}
     */
    public static Instant back(Instant end, Duration budget, BusinessCalendar calendar) {
        requireWithinHorizon(budget);
        if (budget.isZero()) {
            return end;
        }
        int year = OpenYear.yearOf(end);
        Duration target = position(end, calendar.yearOf(year)).minus(budget);
        Instant horizon = end.minus(HORIZON);
        while (target.isNegative()) {
            year--;
            if (year < OpenYear.yearOf(horizon)) {
                throw exhausted(budget + " before " + end);
            }
            target = target.plusSeconds(calendar.yearOf(year).total());
        }
        Instant found = calendar.yearOf(year).lastAt(target.getSeconds(), target.getNano());
        if (found.isBefore(horizon)) {
            throw exhausted(budget + " before " + end);
        }
        return found;
    }

    /** Whether the house is open at {@code instant}. */
    public static boolean isOpen(Instant instant, BusinessCalendar calendar) {
        return calendar.yearOf(OpenYear.yearOf(instant)).isOpenAt(instant.getEpochSecond());
    }

    /**
     * The first open instant at or after {@code start}.
     *
     * @throws CalendarExhausted if the house stays closed for {@link #HORIZON}
     */
    public static Instant roll(Instant start, BusinessCalendar calendar) {
        if (isOpen(start, calendar)) {
            return start;
        }
        Instant horizon = start.plus(HORIZON);
        for (int year = OpenYear.yearOf(start); year <= OpenYear.yearOf(horizon); year++) {
            long second = calendar.yearOf(year).firstOpenFrom(start.getEpochSecond());
            if (second != OpenYear.NONE && second <= horizon.getEpochSecond()) {
                return Instant.ofEpochSecond(second);
            }
        }
        throw exhausted("an opening after " + start);
    }

    /**
     * The same wall time {@code days} working days later, earlier if negative; a working day is a
     * date on which hours start. If the house is closed at that time, the next opening.
     *
     * @throws CalendarExhausted if so many working days do not lie within {@link #HORIZON}
     */
    public static Instant addDays(Instant start, int days, BusinessCalendar calendar) {
        ZonedDateTime wallTime = start.atZone(calendar.zone());
        LocalDate date = workingDay(start, days, calendar);
        Instant sameTime =
                days == 0
                        ? start
                        : WallClock.instantOf(date.atTime(wallTime.toLocalTime()), calendar.zone());
        return roll(sameTime, calendar);
    }

    /**
     * The end of the hours that start on the date {@code days} working days later, earlier if
     * negative.
     *
     * @throws CalendarExhausted if so many working days do not lie within {@link #HORIZON}
     */
    public static Instant addDaysToClose(Instant start, int days, BusinessCalendar calendar) {
        List<OpenYear.Span> hours = calendar.spansOf(workingDay(start, days, calendar));
        return Instant.ofEpochSecond(hours.get(hours.size() - 1).to());
    }

    private static LocalDate workingDay(Instant start, int days, BusinessCalendar calendar) {
        LocalDate first = start.atZone(calendar.zone()).toLocalDate();
        LocalDate date = first;
        int step = days < 0 ? -1 : 1;
        // From a closed day, no days on is the first working day.
        long left = days == 0 && calendar.spansOf(date).isEmpty() ? 1 : Math.abs((long) days);
        while (left > 0) {
            date = date.plusDays(step);
            if (Math.abs(date.toEpochDay() - first.toEpochDay()) > HORIZON.toDays()) {
                throw exhausted("%d working days from %s".formatted(days, start));
            }
            if (!calendar.spansOf(date).isEmpty()) {
                left--;
            }
        }
        return date;
    }

    private static Duration measure(Instant start, Instant end, BusinessCalendar calendar) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        int firstYear = OpenYear.yearOf(start);
        int lastYear = OpenYear.yearOf(end);
        if (lastYear - firstYear > LONGEST_MEASURE.toDays() / 365) {
            throw exhausted("the stretch from %s to %s".formatted(start, end));
        }
        long wholeYears = 0;
        for (int year = firstYear; year < lastYear; year++) {
            wholeYears += calendar.yearOf(year).total();
        }
        return position(end, calendar.yearOf(lastYear))
                .minus(position(start, calendar.yearOf(firstYear)))
                .plusSeconds(wholeYears);
    }

    private static Instant after(Instant start, Duration budget, BusinessCalendar calendar) {
        int year = OpenYear.yearOf(start);
        OpenYear open = calendar.yearOf(year);
        Duration target = position(start, open).plus(budget);
        Instant horizon = start.plus(HORIZON);
        int lastYear = OpenYear.yearOf(horizon);
        while (target.compareTo(Duration.ofSeconds(open.total())) > 0) {
            if (year == lastYear) {
                throw exhausted(budget + " after " + start);
            }
            target = target.minusSeconds(open.total());
            year++;
            open = calendar.yearOf(year);
        }
        Instant found = open.firstAfter(target.getSeconds(), target.getNano());
        if (found.isAfter(horizon)) {
            throw exhausted(budget + " after " + start);
        }
        return found;
    }

    /** Opening time of {@code open}'s year before {@code instant}, to the nanosecond. */
    private static Duration position(Instant instant, OpenYear open) {
        long second = instant.getEpochSecond();
        // Windows begin and end on whole seconds, so a fraction counts wholly or not at all.
        int nanos = open.isOpenAt(second) ? instant.getNano() : 0;
        return Duration.ofSeconds(open.openBefore(second), nanos);
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        if (pauses.size() < 2) {
            return pauses;
        }
        List<Pause> ordered = new ArrayList<>(pauses);
        ordered.sort(Comparator.comparing(Pause::from));
        return ordered;
    }

    private static void requireWithinHorizon(Duration budget) {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("A budget cannot be negative: " + budget);
        }
        if (budget.compareTo(HORIZON) > 0) {
            throw exhausted("a budget of " + budget);
        }
    }

    private static CalendarExhausted exhausted(String what) {
        return new CalendarExhausted(
                "The calendar does not open often enough within its horizon for " + what);
    }
}
