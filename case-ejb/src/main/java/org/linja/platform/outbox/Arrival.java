package org.linja.platform.outbox;

import java.util.UUID;

/**
 * An event as it reached its consumer, whatever brought it.
 *
 * @param type simple name of the event; empty if whoever sent it did not say
 * @param key events of one key are sent in order
 */
public record Arrival(UUID eventId, String type, String key, String payload) {

    /**
     * The event that arrived.
     *
     * @throws PoisonMessage if it is no such event
     */
    public <E extends DomainEvent> E read(Class<E> expected) {
        if (!type.equals(expected.getSimpleName())) {
            throw new PoisonMessage(type + " where " + expected.getSimpleName() + " is due");
        }
        E event = parsed(expected);
        // What is counted and remembered goes by one id, on the envelope and in the letter.
        if (!eventId.equals(event.eventId())) {
            throw new PoisonMessage("another event inside than outside");
        }
        return event;
    }

    private <E extends DomainEvent> E parsed(Class<E> expected) {
        try {
            return EventMessage.parse(payload, expected);
        } catch (RuntimeException unreadable) {
            throw new PoisonMessage("unreadable " + expected.getSimpleName(), unreadable);
        }
    }
}
