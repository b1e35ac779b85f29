package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * A customer's person has brought a case and is owed that in writing.
 *
 * @param personId who brought it
 * @param criterion what the contract publishes for its severity, in that person's language; empty
 *     where it publishes nothing
 */
public record CaseReceived(
        UUID eventId, long caseId, long personId, String criterion, Instant occurredAt)
        implements DomainEvent {
    /** Its own: a letter that no server takes keeps no alert about the case waiting. */
    @Override
    public String orderKey() {
        return "receipt:" + caseId;
    }
}
