package org.linja.cases;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** An overdue dispute was settled or given up: nobody needs to be called for it any more. */
public record DisputeEnded(UUID eventId, long caseId, Instant occurredAt) implements DomainEvent {
    @Override
    public String orderKey() {
        return "case:" + caseId;
    }
}
