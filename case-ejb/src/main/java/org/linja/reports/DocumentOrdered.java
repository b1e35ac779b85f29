package org.linja.reports;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody wants an opinion as a document that takes its time; night work is to make it. */
public record DocumentOrdered(UUID eventId, Instant occurredAt, long number)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "document-" + number;
    }
}
