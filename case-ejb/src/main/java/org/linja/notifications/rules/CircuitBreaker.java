package org.linja.notifications.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a target that failed again and again is spoken to now. It opens after a few failures in a
 * row; when its pause is over one attempt may try, and decides whether it closes or stays open for
 * twice as long.
 *
 * @param failuresInRow since the last success
 * @param openUntil null while closed
 */
public record CircuitBreaker(int failuresInRow, @Nullable Instant openUntil) {
    /** Failures in a row that open it. */
    public static final int MOST_FAILURES = 3;

    /** As long as the one attempt that tries may be on its way before another may. */
    public static final Duration TRIAL = Duration.ofSeconds(15);

    public static final CircuitBreaker CLOSED = new CircuitBreaker(0, null);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 4;

    /** Whether an attempt may be made now. */
    public boolean allows(Instant now) {
        return openUntil == null || !now.isBefore(openUntil);
    }

    /** The state once an attempt that was allowed is under way: an open one allows no second. */
    public CircuitBreaker begun(Instant now) {
        return openUntil == null ? this : new CircuitBreaker(failuresInRow, now.plus(TRIAL));
    }

    /** The state after a failure of the target itself. */
    public CircuitBreaker failed(Instant now) {
        int failures = Math.min(failuresInRow + 1, MOST_FAILURES + MOST_DOUBLINGS);
        if (failures < MOST_FAILURES) {
            return new CircuitBreaker(failures, null);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (failures - MOST_FAILURES));
        return new CircuitBreaker(
                failures, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }
}
