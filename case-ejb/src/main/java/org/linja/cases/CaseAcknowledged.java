package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody took a critical case, or answered its customer: nobody needs to be called any more. */
public record CaseAcknowledged(UUID eventId, long caseId, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
