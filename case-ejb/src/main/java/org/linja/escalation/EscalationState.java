package org.linja.escalation;

import org.linja.platform.rules.Slugged;

/** Where an escalation stands. */
public enum EscalationState implements Slugged {
    /** A further rung may be climbed. */
    OPEN,
    /** The last rung is climbed; somebody who was called may still accept. */
    TOPPED_OUT,
    /** Somebody who was called has accepted. */
    ACCEPTED,
    /** The case was taken without it. */
    STOPPED;

    /** Whether the case is still in nobody's hands as far as the escalation knows. */
    public boolean isOpen() {
        return this == OPEN || this == TOPPED_OUT;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static EscalationState of(String slug) {
        return Slugged.parse(EscalationState.class, slug);
    }
}
