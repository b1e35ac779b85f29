package org.linja.people;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** Somebody is proved by a password alone again; they are told. */
public record SecondFactorDropped(UUID eventId, Instant occurredAt, long personId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "person:" + personId;
    }
}
