package org.linja.calendars.rules;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of an ordinary week, day by day in opening order; overlapping windows of a day are one.
 *
 * @param hours a day that is missing is closed
 */
public record WorkingWeek(Map<DayOfWeek, List<TimeWindow>> hours) {

    /**
     * The week with these hours, whatever overlaps counted once: for trying out, where nothing is
     * promised.
     *
     * @throws IllegalArgumentException if the week is never open
     */
    public WorkingWeek {
        Map<DayOfWeek, List<TimeWindow>> merged = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, windows) -> merged.put(day, TimeWindow.merged(windows)));
        if (merged.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A week without opening hours promises nothing");
        }
        hours = Collections.unmodifiableMap(merged);
    }

    /**
     * The week with these hours, as it may be published.
     *
     * @throws IllegalArgumentException if the week is never open, or windows overlap, be it those
     *     of one day or one past midnight with the next day's first
     */
    public static WorkingWeek of(Map<DayOfWeek, List<TimeWindow>> hours) {
        hours.forEach((day, windows) -> TimeWindow.requireApart(day.toString(), windows));
        WorkingWeek week = new WorkingWeek(hours);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (runInto(week.on(day), week.on(day.plus(1)))) {
                throw new IllegalArgumentException(
                        "The last of %s on %s runs into the day after"
                                .formatted(week.on(day), day));
            }
        }
        return week;
    }

    /** Open round the clock, every day. */
    public static WorkingWeek allDay() {
        Map<DayOfWeek, List<TimeWindow>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(TimeWindow.allDay()));
        }
        return new WorkingWeek(hours);
    }

    /** The windows that start on {@code day}. */
    public List<TimeWindow> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /** Whether a window of one day ends after the first of the next day begins. */
    public static boolean runInto(List<TimeWindow> today, List<TimeWindow> tomorrow) {
        int ends = today.stream().mapToInt(TimeWindow::closesAtSecond).max().orElse(0);
        return tomorrow.stream().anyMatch(next -> ends > TimeWindow.DAY + next.opensAtSecond());
    }
}
