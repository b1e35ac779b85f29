package org.linja.escalation.rules;

import org.linja.platform.rules.Slugged;

/** Why a person was called by a step of a ladder, or why not. */
public enum WhyCalled implements Slugged {
    FIRST_ON_DUTY,
    ON_DUTY,
    NAMED,
    IN_ROLE,
    /** Nobody stood on any rung, so everybody who may answer as manager was called. */
    NOBODY_ELSE,
    NOT_FIRST_ON_DUTY,
    NOT_ON_DUTY,
    NOT_NAMED,
    NOT_IN_ROLE,
    /** Had accepted before, and is not called twice for one matter. */
    HAD_ACCEPTED,
    /** The step called nobody: there was nobody to call. */
    NOBODY_THERE,
    /** Waits until the contract's quiet hours end. */
    HELD_QUIET_HOURS,
    /** Waits until their own night ends. */
    HELD_NIGHT;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static WhyCalled of(String slug) {
        return Slugged.parse(WhyCalled.class, slug);
    }
}
