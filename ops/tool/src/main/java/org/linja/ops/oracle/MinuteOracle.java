package org.linja.ops.oracle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.calendars.rules.CalendarBreak;
import org.linja.calendars.rules.TimeWindow;

/**
 * Business time as a patient clerk would find it: looks at the wall clock every minute and writes
 * down whether the house is open.
 *
 * <p>The clerk's one trick is to remember the latest wall time ever seen. An opening or a closing
 * happens when that reaches it, which is the first valid instant after a gap and the first of two
 * in a repeated hour. Shares only the calendar's facts with the engine, no machinery.
 */
final class MinuteOracle {

    private static final int WARM_UP_MINUTES = 3 * 24 * 60;

    private final Instant first;
    private final boolean[] open;

    /** Looks at {@code minutes} minutes from {@code first}, a whole minute. */
    MinuteOracle(BusinessCalendar facts, List<CalendarBreak> breaks, Instant first, int minutes) {
        this.first = first;
        this.open = new boolean[minutes];
        LocalDateTime latest = LocalDateTime.MIN;
        for (int i = -WARM_UP_MINUTES; i < minutes; i++) {
            Instant now = first.plus(i, ChronoUnit.MINUTES);
            ZoneOffset offset = facts.zone().getRules().getOffset(now);
            LocalDateTime wallTime = LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, offset);
            if (wallTime.isAfter(latest)) {
                latest = wallTime;
            }
            if (i >= 0) {
                open[i] = isWithinHours(facts, latest) && !isWithinBreak(breaks, latest);
            }
        }
    }

    private static boolean isWithinHours(BusinessCalendar facts, LocalDateTime latest) {
        int second = latest.toLocalTime().toSecondOfDay();
        for (TimeWindow window : facts.hoursOn(latest.toLocalDate())) {
            if (window.opensAtSecond() <= second && second < window.closesAtSecond()) {
                return true;
            }
        }
        for (TimeWindow window : facts.hoursOn(latest.toLocalDate().minusDays(1))) {
            if (second < window.closesAtSecond() - TimeWindow.DAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinBreak(List<CalendarBreak> breaks, LocalDateTime latest) {
        for (CalendarBreak cut : breaks) {
            if (!latest.isBefore(cut.from()) && latest.isBefore(cut.until())) {
                return true;
            }
        }
        return false;
    }

    boolean isOpen(int minute) {
        return open[minute];
    }

    Instant instant(int minute) {
        return first.plus(minute, ChronoUnit.MINUTES);
    }

    /** Open minutes of {@code [from, to)} that no pause holds; a pause is {@code [0]..[1]}. */
    int elapsed(int from, int to, List<int[]> pauses) {
        int count = 0;
        for (int minute = from; minute < to; minute++) {
            if (counts(minute, pauses)) {
                count++;
            }
        }
        return count;
    }

    /**
     * The minute by which {@code budget} open minutes have passed, -1 if the record ends before.
     */
    int due(int from, int budget, List<int[]> pauses) {
        int left = budget;
        int minute = from;
        while (left > 0 && minute < open.length) {
            if (counts(minute, pauses)) {
                left--;
            }
            minute++;
        }
        return left == 0 ? minute : -1;
    }

    /** The minute from which {@code budget} open minutes pass until {@code to}, -1 if none is. */
    int back(int to, int budget) {
        int left = budget;
        int minute = to;
        while (left > 0 && minute > 0) {
            minute--;
            if (open[minute]) {
                left--;
            }
        }
        return left == 0 ? minute : -1;
    }

    /** The first open minute from {@code from}, -1 if the record ends before. */
    int roll(int from) {
        for (int minute = from; minute < open.length; minute++) {
            if (open[minute]) {
                return minute;
            }
        }
        return -1;
    }

    private boolean counts(int minute, List<int[]> pauses) {
        if (!open[minute]) {
            return false;
        }
        for (int[] pause : pauses) {
            if (pause[0] <= minute && minute < pause[1]) {
                return false;
            }
        }
        return true;
    }
}
