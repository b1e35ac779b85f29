package org.linja.documents;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody wants a document of each of many cases; a job is to write them. */
public record DocumentBatchOrdered(UUID eventId, Instant occurredAt, long number)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "document-batch-" + number;
    }
}
