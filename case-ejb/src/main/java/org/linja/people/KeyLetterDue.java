package org.linja.people;

import java.time.Instant;
import java.util.UUID;
import org.linja.platform.outbox.DomainEvent;

/**
 * A letter is due that lets its reader choose a password. What opens the door is not in here: it is
 * made while the letter is written and stands nowhere else.
 */
public record KeyLetterDue(UUID eventId, Instant occurredAt, long keyId) implements DomainEvent {
    @Override
    public String orderKey() {
        return "key:" + keyId;
    }
}
