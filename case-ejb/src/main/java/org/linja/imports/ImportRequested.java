package org.linja.imports;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A foreign desk's log was handed in and found usable; night work is to read it. */
public record ImportRequested(UUID eventId, Instant occurredAt, long number)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "import-" + number;
    }
}
