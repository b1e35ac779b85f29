package org.linja.watch.rules;

import java.time.Duration;
import java.time.Instant;
import org.linja.contracts.rules.Severity;

/** How hard the house takes a hole, by the time that is left to fill it. */
public final class Nearness {
    static final Duration NEAR = Duration.ofDays(1);
    static final Duration COMING = Duration.ofDays(3);

    private Nearness() {}

    /** The severity of a hole that begins at {@code from} and was found at {@code now}. */
    public static Severity severity(Instant from, Instant now) {
        Duration left = Duration.between(now, from);
        if (left.compareTo(NEAR) < 0) {
            return Severity.CRITICAL;
        }
        return left.compareTo(COMING) < 0 ? Severity.MEDIUM : Severity.LOW;
    }
}
