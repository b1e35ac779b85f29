package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** Whose turn a step may be. */
public enum StepRole implements Slugged {
    LINE_1,
    LINE_2,
    DUTY_MANAGER,
    /** A customer's person who signs for the firm. */
    SIGNATORY;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static StepRole of(String slug) {
        return Slugged.parse(StepRole.class, slug);
    }
}
