package org.linja.sla.rules;

import java.time.Duration;
import org.linja.contracts.rules.ClockTarget;

/**
 * What is promised for one clock.
 *
 * @param budget working time the house may use
 * @param pausedByQuestion whether an open question to the customer pauses the clock
 */
public record ClockTerms(ClockKind kind, Duration budget, boolean pausedByQuestion) {

    /** The terms that a contract's target states; IllegalArgumentException for an unknown clock. */
    public static ClockTerms of(ClockTarget target) {
        return new ClockTerms(
                ClockKind.of(target.clock()), target.budget(), target.pausedByQuestion());
    }
}
