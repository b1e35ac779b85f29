package org.linja.people;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** An authenticator was set up at somebody's account; they are told, for it may not be theirs. */
public record SecondFactorTaken(UUID eventId, Instant occurredAt, long personId)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "person:" + personId;
    }
}
