package org.linja.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One verdict as reports print it: one clock of one case.
 *
 * @param reference of the desk the case was imported from; empty for own cases
 * @param line slug of the line that had the case when the clock stopped; empty if none had
 * @param month in which the case was opened, {@code 2026-11}, in the contract's zone
 * @param dueAt null while a pause without end held the clock back at the cut
 * @param elapsedSeconds null if the clock had not stopped by the cut
 * @param heldBy slug of whose severity it is
 * @param governs whether it counts in totals
 */
public record VerdictLine(
        long caseId,
        String customer,
        String reference,
        String contract,
        String severity,
        String clock,
        String line,
        String month,
        String calendar,
        String zone,
        long targetSeconds,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Long elapsedSeconds,
        String verdict,
        String heldBy,
        boolean governs) {

    /** Working seconds beyond the target; null where the clock had not stopped. */
    public @Nullable Long overSeconds() {
        return elapsedSeconds == null ? null : Math.max(0, elapsedSeconds - targetSeconds);
    }
}
