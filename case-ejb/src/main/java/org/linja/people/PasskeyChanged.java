package org.linja.people;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * Somebody has a passkey more or less, or one of theirs answered as a copy would; they are told.
 *
 * @param what {@link #TAKEN}, {@link #REMOVED} or {@link #COPIED}
 * @param name what its person calls it
 */
public record PasskeyChanged(
        UUID eventId, Instant occurredAt, long personId, String what, String name)
        implements DomainEvent {
    static final String TAKEN = "taken";
    static final String REMOVED = "removed";
    static final String COPIED = "copied";

    @Override
    public String orderKey() {
        return "person:" + personId;
    }
}
