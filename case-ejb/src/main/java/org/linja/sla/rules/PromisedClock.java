package org.linja.sla.rules;

import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;

/** A promise for one clock of a case, with the versions that it stands in. */
public record PromisedClock(BoundTerms bound, ClockTarget target) {

    public ClockTerms terms() {
        return ClockTerms.of(target);
    }

    /** The version of the calendar it is counted on. */
    public long calendarVersionId() {
        return bound.calendarOf(target);
    }
}
