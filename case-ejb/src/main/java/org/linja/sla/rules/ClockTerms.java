package org.linja.sla.rules;

import java.time.Duration;
import org.linja.contracts.rules.ClockTarget;

/**
 * What is promised for one clock.
 *
 * @param budget working time the house may use
 * @param pausedByQuestion whether an open question to the customer pauses the clock
 * @param pausedByVendor whether waiting for a vendor of the house pauses it
 */
public record ClockTerms(
        ClockKind kind, Duration budget, boolean pausedByQuestion, boolean pausedByVendor) {

    /** Terms under which a vendor is the house's own business, as in most contracts. */
    public ClockTerms(ClockKind kind, Duration budget, boolean pausedByQuestion) {
        this(kind, budget, pausedByQuestion, false);
    }

    /** The terms that a contract's target states; IllegalArgumentException for an unknown clock. */
    public static ClockTerms of(ClockTarget target) {
        return new ClockTerms(
                ClockKind.of(target.clock()),
                target.budget(),
                target.pausedByQuestion(),
                target.pausedByVendor());
    }
}
