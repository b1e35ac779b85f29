package org.linja.calendars;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.calendars.rules.CalendarBreak;
import org.linja.calendars.rules.TimeWindow;
import org.linja.calendars.rules.TriedCalendar;
import org.linja.calendars.rules.WorkingWeek;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;

/**
 * A calendar as somebody wrote it, not yet read: everything that is wrong with it is said at once,
 * under the names the API gives the fields.
 *
 * @param week {@code mon} … {@code sun} to hours
 * @param yearlyHolidays {@code MM-DD}
 * @param overrides date to the hours of that date
 * @param breaks local date-times
 */
public record CalendarDraft(
        String zone,
        Map<String, List<Hours>> week,
        Set<String> holidays,
        Set<String> yearlyHolidays,
        Map<String, List<Hours>> overrides,
        List<Hours> breaks)
        implements Serializable {

    /** No day has more windows. */
    public static final int MOST_WINDOWS = 24;

    /** From one wall time to another. */
    public record Hours(String from, String until) implements Serializable {
        /** Several windows in one line; empty where there is none. */
        public static String said(List<Hours> windows) {
            return windows.stream()
                    .map(window -> window.from + '\u2013' + window.until)
                    .collect(Collectors.joining(", "));
        }
    }

    /** The keys of the days of the week, Monday first. */
    public static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** The hours of each day, Monday first; empty where it is closed. */
    public List<String> hoursByDay() {
        return DAYS.stream().map(day -> Hours.said(week.getOrDefault(day, List.of()))).toList();
    }

    /**
     * The calendar, overlapping windows of a day counted once: to try out, where nothing is
     * promised.
     *
     * @throws Problem {@code invalid-input} naming each field that is wrong
     */
    public TriedCalendar toTry() {
        return toTry(Map.of());
    }

    /** The same with holidays of a source beside those written here. */
    TriedCalendar toTry(Map<LocalDate, String> named) {
        Reading reading = new Reading();
        return reading.read(reading.days(), named);
    }

    /**
     * The calendar as it may be promised: beyond what can be tried, its week is open at some time
     * and no window of it runs into another.
     *
     * @throws Problem {@code invalid-input} naming each field that is wrong
     */
    TriedCalendar toPublish(Map<LocalDate, String> named) {
        Reading reading = new Reading();
        Map<DayOfWeek, List<TimeWindow>> days = reading.days();
        reading.requireSound(days);
        return reading.read(days, named);
    }

    private final class Reading {
        private final FieldChecks checks = new FieldChecks();

        TriedCalendar read(Map<DayOfWeek, List<TimeWindow>> days, Map<LocalDate, String> named) {
            checks.required("cal.tz", zone)
                    .check(
                            zone.isBlank() || ZoneId.getAvailableZoneIds().contains(zone),
                            "cal.tz",
                            "unknown-zone");
            Set<LocalDate> closed = each("cal.holidays", holidays, LocalDate::parse);
            Set<MonthDay> yearly =
                    each("cal.yearly_holidays", yearlyHolidays, day -> MonthDay.parse("--" + day));
            Map<LocalDate, List<TimeWindow>> otherHours = otherHours();
            List<CalendarBreak> cuts = cuts();
            checks.orRefuse();
            return TriedCalendar.of(ZoneId.of(zone), days, closed, yearly, named, otherHours, cuts);
        }

        void requireSound(Map<DayOfWeek, List<TimeWindow>> days) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String field = "cal.week." + DAYS.get(day.getValue() - 1);
                List<TimeWindow> today = days.getOrDefault(day, List.of());
                List<TimeWindow> tomorrow = days.getOrDefault(day.plus(1), List.of());
                checks.check(areApart(today), field, "windows-overlap")
                        .check(!WorkingWeek.runInto(today, tomorrow), field, "runs-into-next-day");
            }
        }

        private Map<DayOfWeek, List<TimeWindow>> days() {
            Map<DayOfWeek, List<TimeWindow>> days = new EnumMap<>(DayOfWeek.class);
            week.forEach(
                    (key, hours) -> {
                        String field = "cal.week." + key;
                        checks.check(DAYS.contains(key), field, "unknown-field");
                        if (DAYS.contains(key)) {
                            days.put(DayOfWeek.of(1 + DAYS.indexOf(key)), windows(field, hours));
                        }
                    });
            return days;
        }

        private Map<LocalDate, List<TimeWindow>> otherHours() {
            Map<LocalDate, List<TimeWindow>> dates = new TreeMap<>();
            overrides.forEach(
                    (key, hours) -> {
                        String field = "cal.overrides." + key;
                        List<TimeWindow> windows = windows(field, hours);
                        checks.check(areApart(windows), field, "windows-overlap");
                        each(field, Set.of(key), LocalDate::parse)
                                .forEach(date -> dates.put(date, windows));
                    });
            return dates;
        }

        private List<TimeWindow> windows(String field, List<Hours> hours) {
            checks.check(
                    hours.size() <= MOST_WINDOWS,
                    field,
                    "too-many-windows",
                    String.valueOf(MOST_WINDOWS));
            List<TimeWindow> windows = new ArrayList<>();
            for (Hours each : hours) {
                try {
                    windows.add(TimeWindow.of(each.from, each.until));
                } catch (IllegalArgumentException noWindow) {
                    checks.check(false, field, "not-a-window");
                }
            }
            return windows;
        }

        private static boolean areApart(List<TimeWindow> windows) {
            // Windows that touch are made one, too: only what is lost by it overlaps.
            int seconds = TimeWindow.merged(windows).stream().mapToInt(Reading::seconds).sum();
            return seconds == windows.stream().mapToInt(Reading::seconds).sum();
        }

        private static int seconds(TimeWindow window) {
            return window.closesAtSecond() - window.opensAtSecond();
        }

        private List<CalendarBreak> cuts() {
            List<CalendarBreak> cuts = new ArrayList<>();
            for (Hours each : breaks) {
                try {
                    LocalDateTime from = LocalDateTime.parse(each.from);
                    LocalDateTime until = LocalDateTime.parse(each.until);
                    if (from.isBefore(until)) {
                        cuts.add(new CalendarBreak(from, until));
                    } else {
                        checks.check(false, "cal.breaks", "ends-before-begin");
                    }
                } catch (DateTimeException notATime) {
                    checks.check(false, "cal.breaks", "not-a-local-time");
                }
            }
            return cuts;
        }

        private <T> Set<T> each(String field, Set<String> texts, Function<String, T> reader) {
            Set<T> values = new HashSet<>();
            for (String text : texts) {
                try {
                    values.add(reader.apply(text));
                } catch (DateTimeException notADate) {
                    checks.check(false, field, "not-a-date");
                }
            }
            return values;
        }
    }
}
