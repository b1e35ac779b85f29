package org.linja.audit;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** An auditor asked for an opinion; night work is to judge it. */
public record AuditRequested(UUID eventId, Instant occurredAt, long number) implements DomainEvent {
    @Override
    public String orderKey() {
        return "audit-" + number;
    }
}
