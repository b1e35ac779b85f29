package org.linja.exports;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A customer wants everything that is theirs; night work is to gather it. */
public record ExportOrdered(UUID eventId, Instant occurredAt, long number) implements DomainEvent {
    @Override
    public String orderKey() {
        return "export-" + number;
    }
}
