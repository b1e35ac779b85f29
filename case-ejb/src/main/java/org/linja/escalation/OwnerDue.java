package org.linja.escalation;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody must hear of a case though no clock of it has run down, and this is why. */
public record OwnerDue(UUID eventId, long caseId, Instant occurredAt, long personId, String reason)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
