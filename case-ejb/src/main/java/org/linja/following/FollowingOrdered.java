package org.linja.following;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/** A version came into force that running cases follow; a job is to move them. */
public record FollowingOrdered(UUID eventId, Instant occurredAt, long number)
        implements DomainEvent {
    @Override
    public String orderKey() {
        return "following-" + number;
    }
}
