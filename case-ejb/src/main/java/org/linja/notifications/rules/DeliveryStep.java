package org.linja.notifications.rules;

import java.time.Instant;
import org.linja.escalation.rules.ChannelKind;

/** What to do now to reach a person. */
public sealed interface DeliveryStep {
    /** Make this attempt. */
    record Begin(int number, ChannelKind channel) implements DeliveryStep {}

    /**
     * Make this attempt again: it was begun, and whoever made it died before saying how it went.
     */
    record Repeat(int number) implements DeliveryStep {}

    /** Somebody else makes an attempt at this moment; ask again later. */
    record InHand() implements DeliveryStep {}

    /** The next attempt, or the report of the last, is due at {@code instant}. */
    record Wait(Instant instant) implements DeliveryStep {}

    /** Every channel was tried as often as it may be. */
    record GiveUp() implements DeliveryStep {}

    /** Nothing is left to do. */
    record Done() implements DeliveryStep {}

    /** Whether the person is about to be called. */
    default boolean isAttempt() {
        return this instanceof Begin || this instanceof Repeat;
    }

    /** Whether it is the first time. */
    default boolean isFirst() {
        return this instanceof Begin begin && begin.number() == 1;
    }
}
