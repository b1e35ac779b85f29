package org.linja.calendars.rules;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Opening hours on one local day, {@code [opens, closes)} in seconds of the wall clock from
 * midnight. A close past 86,400 lies on the next day; the window still belongs to the day it starts
 * on.
 *
 * @param opensAtSecond 0 to 86,399
 * @param closesAtSecond later than {@code opensAtSecond}, at most 172,800
 */
public record TimeWindow(int opensAtSecond, int closesAtSecond) {

    /** Seconds from midnight to midnight on the wall clock. */
    public static final int DAY = 86_400;

    public TimeWindow {
        if (opensAtSecond < 0 || opensAtSecond >= DAY) {
            throw new IllegalArgumentException(
                    "A window opens within its day, not at second " + opensAtSecond);
        }
        if (closesAtSecond <= opensAtSecond || closesAtSecond > 2 * DAY) {
            throw new IllegalArgumentException(
                    "A window that opens at second %d cannot close at second %d"
                            .formatted(opensAtSecond, closesAtSecond));
        }
    }

    /**
     * The window between two wall times such as {@code 09:00} and {@code 17:00}; a close at or
     * before the open runs past midnight, and {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException if either is no wall time
     */
    public static TimeWindow of(String opens, String closes) {
        int opensAt = secondOf(opens);
        int closesAt = secondOf(closes);
        return new TimeWindow(opensAt, closesAt > opensAt ? closesAt : closesAt + DAY);
    }

    /** The whole of a day. */
    public static TimeWindow allDay() {
        return new TimeWindow(0, DAY);
    }

    /** The windows of one day in opening order, those that overlap or touch made one. */
    public static List<TimeWindow> merged(List<TimeWindow> windows) {
        List<TimeWindow> merged = new ArrayList<>();
        for (TimeWindow window : inOrder(windows)) {
            TimeWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && window.opensAtSecond <= last.closesAtSecond) {
                int closesAt = Math.max(last.closesAtSecond, window.closesAtSecond);
                merged.set(merged.size() - 1, new TimeWindow(last.opensAtSecond, closesAt));
            } else {
                merged.add(window);
            }
        }
        return List.copyOf(merged);
    }

    /**
     * Refuses windows of one day that overlap.
     *
     * @param day names the day in the refusal
     * @throws IllegalArgumentException if two overlap
     */
    static void requireApart(String day, List<TimeWindow> windows) {
        List<TimeWindow> ordered = inOrder(windows);
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).opensAtSecond < ordered.get(i - 1).closesAtSecond) {
                throw new IllegalArgumentException(
                        "Windows overlap on %s: %s and %s"
                                .formatted(day, ordered.get(i - 1), ordered.get(i)));
            }
        }
    }

    private static List<TimeWindow> inOrder(List<TimeWindow> windows) {
        return windows.stream().sorted(Comparator.comparingInt(TimeWindow::opensAtSecond)).toList();
    }

    private static int secondOf(String wallTime) {
        if (wallTime.equals("24:00")) {
            return DAY;
        }
        try {
            return LocalTime.parse(wallTime).toSecondOfDay();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a wall time: '%s'".formatted(wallTime), e);
        }
    }

    /** As people write it: {@code 22:00-06:00}. */
    @Override
    public String toString() {
        return wallTime(opensAtSecond) + "-" + wallTime(closesAtSecond);
    }

    private static String wallTime(int second) {
        if (second == DAY) {
            return "24:00";
        }
        return LocalTime.ofSecondOfDay(second % DAY).toString();
    }
}
