package org.linja.audit.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.PromisedClock;

/**
 * What an audit says of one clock of one case.
 *
 * @param promised what was to be kept, and in which versions it stands
 * @param severity the severity by whose target it is measured
 * @param heldBy whose severity that is
 * @param governs whether it counts in totals; beside it stands what the case is measured by besides
 * @param line slug of the line that had the case when the clock stopped, or at the cut; may be
 *     empty
 * @param dueAt null while a pause without end held the clock back at the cut
 * @param stoppedAt null if it had not stopped by the cut
 * @param elapsed working time used
 * @param missedIn whose hands the case was in when the deadline passed; null unless missed
 * @param other what whoever reads the history the other way would say; null where both say the same
 */
public record Verdict(
        PromisedClock promised,
        Severity severity,
        HeldBy heldBy,
        boolean governs,
        VerdictKind kind,
        String line,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        Duration elapsed,
        @Nullable Hands missedIn,
        @Nullable OtherVerdict other) {

    public ClockKind clock() {
        return promised.terms().kind();
    }

    public Duration budget() {
        return promised.target().budget();
    }
}
