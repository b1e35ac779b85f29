package org.linja.watch.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody of the house looks at all its channels; quiet hours do not count.
 *
 * @param quiet null if rounds are owed around the clock
 */
public record RoundPlan(Duration every, @Nullable QuietTime quiet) {
    /** More often, people would do nothing else. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    public static final Duration LONGEST = Duration.ofDays(1);

    public RoundPlan {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Rounds are owed every %s to %s, not every %s"
                            .formatted(SHORTEST, LONGEST, every));
        }
    }

    /**
     * By when the next round is owed after one at {@code made}: as soon as so much time has passed
     * outside of quiet hours.
     */
    public Instant dueAfter(Instant made) {
        if (quiet == null) {
            return made.plus(every);
        }
        Instant from = made;
        Duration left = every;
        LocalDate day = quiet.dayBefore(made);
        while (true) {
            Instant begin = quiet.beginOn(day);
            Instant end = quiet.endOf(day);
            // Nothing quiet on a day whose gap has swallowed the hours.
            if (end.isAfter(from) && begin.isBefore(end)) {
                Instant due = from.plus(left);
                // A deadline at the very first quiet instant would ring in the quiet.
                if (due.isBefore(begin)) {
                    return due;
                }
                if (begin.isAfter(from)) {
                    left = left.minus(Duration.between(from, begin));
                }
                from = end;
            }
            day = day.plusDays(1);
        }
    }
}
