package org.linja.escalation;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A rung was climbed and this person must hear of it. */
public record AlertDue(
        UUID eventId, long caseId, Instant occurredAt, long escalationId, int rung, long personId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
