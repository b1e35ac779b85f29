package org.linja.escalation.rules;

import java.time.Instant;
import org.linja.platform.rules.Slugged;

/** What a case that may have to climb does now. */
public sealed interface EscalationDecision {

    /** It climbs to this rung now. */
    record ClimbTo(Rung rung) implements EscalationDecision {}

    /** The rung it stands on is called once more. */
    record CallAgain(Rung rung, int turn) implements EscalationDecision {}

    /** Nobody of the top is left, and above it stand managers. */
    record CallManagers() implements EscalationDecision {}

    /** It stays where it is; ask again at {@code instant}. */
    record HoldUntil(Instant instant) implements EscalationDecision {}

    /** It climbs no further. */
    record Stopped(StopReason reason) implements EscalationDecision {}

    /** The last rung was called as often as it says. */
    record TopReached() implements EscalationDecision {}

    /** Why a case does not climb. */
    enum StopReason implements Slugged {
        /** A person has taken the case. */
        ACKNOWLEDGED,
        /** As many of those who were called have accepted as are needed. */
        ACCEPTED,
        /** No deadline can be named while the clock is paused; its resuming arms the next alarm. */
        CLOCK_PAUSED,
        /** The case is resolved or closed. */
        CASE_OVER,
        /** The clock has a later deadline now, which calls anew if it is missed. */
        DEADLINE_MOVED;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static StopReason of(String slug) {
            return Slugged.parse(StopReason.class, slug);
        }
    }
}
