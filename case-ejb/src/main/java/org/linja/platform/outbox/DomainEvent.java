package org.linja.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** Something that happened and that another room must hear of. Records of flat, public values. */
public interface DomainEvent {
    /** Names this event for ever: a consumer handles it once. */
    UUID eventId();

    Instant occurredAt();

    /** Events of one key are sent in order. */
    String orderKey();

    /** Whether it overtakes what is not urgent: somebody is to be called, or called off. */
    default boolean urgent() {
        return false;
    }

    /** What {@link EventRoutes} looks up: the event's simple name unless it says more. */
    default String routeName() {
        return getClass().getSimpleName();
    }
}
