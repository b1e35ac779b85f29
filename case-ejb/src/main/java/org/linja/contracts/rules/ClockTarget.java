package org.linja.contracts.rules;

import java.time.Duration;

/**
 * What a contract promises for one clock.
 *
 * @param clock slug of the clock's kind
 * @param budget working time the house may use, above zero and below ten years
 * @param pausedByQuestion whether an open question to the customer pauses the clock
 */
public record ClockTarget(String clock, Duration budget, boolean pausedByQuestion) {

    static final Duration LONGEST = Duration.ofDays(3650);

    public ClockTarget {
        if (clock.isBlank()) {
            throw new IllegalArgumentException("A target needs a clock");
        }
        if (budget.isNegative() || budget.isZero() || budget.compareTo(LONGEST) >= 0) {
            throw new IllegalArgumentException(
                    "The budget of %s must lie between zero and ten years, not %s"
                            .formatted(clock, budget));
        }
    }
}
