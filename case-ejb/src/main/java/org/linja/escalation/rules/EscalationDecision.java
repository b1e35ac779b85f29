package org.linja.escalation.rules;

import java.time.Instant;
import org.linja.platform.rules.Slugged;

/** What a case that may have to climb does now. */
public sealed interface EscalationDecision {

    /** It climbs to this rung now. */
    record ClimbTo(Rung rung) implements EscalationDecision {}

    /** It stays where it is; ask again at {@code instant}. */
    record HoldUntil(Instant instant) implements EscalationDecision {}

    /** It climbs no further. */
    record Stopped(StopReason reason) implements EscalationDecision {}

    /** It stands on the last rung. */
    record TopReached() implements EscalationDecision {}

    /** Why a case does not climb. */
    enum StopReason implements Slugged {
        /** A person has taken the case. */
        ACKNOWLEDGED,
        /** Somebody who was called has accepted. */
        ACCEPTED,
        /** No deadline can be named while the clock is paused; its resuming arms the next alarm. */
        CLOCK_PAUSED;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static StopReason of(String slug) {
            return Slugged.parse(StopReason.class, slug);
        }
    }
}
