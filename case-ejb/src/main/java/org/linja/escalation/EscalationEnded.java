package org.linja.escalation;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A case was taken in hand: alerts that nobody has accepted are void. */
public record EscalationEnded(UUID eventId, long caseId, Instant occurredAt, long escalationId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }

    @Override
    public boolean urgent() {
        return true;
    }
}
