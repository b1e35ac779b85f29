package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** Why a step of a procedure was not done. */
public enum LeftOutReason implements Slugged {
    /** The customer signed that it is not done for them. */
    DEVIATION,
    /** Somebody declared why. */
    DECLARED,
    /** The way that was chosen does not lead there. */
    TEMPLATE,
    /** Its procedure was stopped, or withdrawn with a reason, before it was its turn. */
    ENDED,
    /** None of these: nobody can say why. */
    NONE;

    /** Whether somebody has to answer for it. */
    public boolean isFinding() {
        return this == NONE;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static LeftOutReason of(String slug) {
        return Slugged.parse(LeftOutReason.class, slug);
    }
}
