package org.linja.escalation;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * Somebody must hear of a case though no clock of it has run down, and this is why: whoever answers
 * for the account, or who is to decide a dispute.
 *
 * @param occasion tells one occasion from another where a case may give the reason again; else 0
 * @param urgent whether it overtakes what is not; false in what the version before this one said
 */
public record OwnerDue(
        UUID eventId,
        long caseId,
        Instant occurredAt,
        long personId,
        String reason,
        long occasion,
        boolean urgent)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
