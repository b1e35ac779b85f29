package org.linja.notifications.rules;

import java.time.Instant;

/** What to do now to reach a person. */
public sealed interface DeliveryStep {
    /** Make this attempt. */
    record Begin(int number) implements DeliveryStep {}

    /**
     * Make this attempt again: it was begun, and whoever made it died before saying how it went.
     */
    record Repeat(int number) implements DeliveryStep {}

    /** Somebody else makes an attempt at this moment; ask again later. */
    record InHand() implements DeliveryStep {}

    /** The attempt before has failed; the next is due at {@code instant}. */
    record Wait(Instant instant) implements DeliveryStep {}

    /** Nothing is left to do. */
    record Done() implements DeliveryStep {}
}
