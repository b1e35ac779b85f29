package org.linja.documents;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A batch of documents is over: written, failed or stopped. Whoever ordered it is told. */
public record DocumentBatchEnded(UUID eventId, Instant occurredAt, long number)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "document-batch-" + number;
    }
}
