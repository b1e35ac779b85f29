package org.linja.cases;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.CauseKind;
import org.linja.contracts.Customer;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.Hands;

/**
 * A case as its page shows it.
 *
 * @param severity the one that governs
 * @param claimedSeverity the customer's, null unless the house says otherwise
 * @param disputeUntil by when an arbiter is to decide, null unless the two differ
 * @param away who outside of the lines has it, null while nobody has
 * @param mergedInto the older case that goes on for this one, null unless it was merged
 * @param service key of the service it is about; null if none was named
 * @param asset tag of the asset it is about; null if none was named
 * @param entitlement why it is under its contract or under none; null for older cases
 * @param attemptedAt when the caller first tried it at the portal; null if they did not
 * @param verifiedBy what the caller has proved of themselves; null for nothing
 * @param acts what this person may do to it now
 */
public record CaseView(
        CaseId number,
        long version,
        Customer customer,
        String subject,
        String description,
        CaseKind kind,
        Severity severity,
        @Nullable Severity claimedSeverity,
        @Nullable Instant disputeUntil,
        CaseStatus status,
        Channel channel,
        SupportLine line,
        @Nullable SupportLine offeredLine,
        @Nullable Long ownerId,
        @Nullable String owner,
        String callerName,
        String callerNumber,
        String since,
        String tried,
        @Nullable CauseKind cause,
        @Nullable Hands away,
        @Nullable CaseId mergedInto,
        @Nullable String service,
        @Nullable String asset,
        @Nullable String entitlement,
        @Nullable Instant attemptedAt,
        @Nullable String verifiedBy,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        Set<CaseAct> acts)
        implements Serializable {
    /** Whether this person may do the act now; {@code slug} as {@link CaseAct} writes it. */
    public boolean may(String slug) {
        return acts.contains(CaseAct.of(slug));
    }
}
