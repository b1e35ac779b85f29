package org.linja.cases;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

/**
 * A case in a list.
 *
 * @param nextDueAt the nearest deadline of a clock that is still running; absent when none is
 * @param nextClock slug of that clock's kind
 * @param nextBudgetSeconds working seconds promised for that clock
 * @param nextWarningSeconds with how many of them left it first warns; null if it does not
 * @param nextCalendarVersionId published calendar that clock counts on
 * @param severity the one that governs
 * @param claimedSeverity the customer's, null unless the house says otherwise
 * @param disputeOverdue whether the arbiter between the two is late
 * @param zone tz-database name of the customer's zone
 */
public record CaseRow(
        CaseId number,
        long version,
        String subject,
        String customer,
        String customerName,
        String zone,
        Severity severity,
        CaseStatus status,
        Channel channel,
        SupportLine line,
        @Nullable SupportLine offeredLine,
        @Nullable Long ownerId,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant nextDueAt,
        @Nullable String nextClock,
        @Nullable Long nextBudgetSeconds,
        @Nullable Long nextWarningSeconds,
        @Nullable Long nextCalendarVersionId,
        @Nullable Severity claimedSeverity,
        boolean disputeOverdue)
        implements Serializable {
    /** Whether house and customer differ in the severity. */
    public boolean disputed() {
        return claimedSeverity != null;
    }

    /** The harder one of what house and customer say. */
    Severity hardest() {
        return claimedSeverity != null && claimedSeverity.isAtLeast(severity)
                ? claimedSeverity
                : severity;
    }

    /** Whether the promise behind the nearest deadline is already broken at {@code now}. */
    public boolean missedAt(Instant now) {
        return nextDueAt != null && nextDueAt.isBefore(now);
    }
}
