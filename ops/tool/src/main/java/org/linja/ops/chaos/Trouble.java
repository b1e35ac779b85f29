package org.linja.ops.chaos;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which the house was hurt.
 *
 * @param crash whether the server died; then what was due has 90 s from when it was due, else from
 *     when the trouble was over
 * @param until when what was hurt worked again, with a moment to catch its breath
 */
record Trouble(boolean crash, Instant from, Instant until) {
    /** What an undisturbed step may take. */
    static final Duration CALM_LIMIT = Duration.ofSeconds(10);

    /** What a step may take that something came across. */
    static final Duration HIT_LIMIT = Duration.ofSeconds(90);

    /** A server that has just begun to answer is not yet at its pace. */
    static final Duration BREATH = Duration.ofSeconds(20);

    boolean meets(Instant due, Instant received) {
        return !from.isAfter(received) && !until.isBefore(due);
    }
}
