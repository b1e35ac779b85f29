package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** The two things that a deviation may do to a step, and no other. */
public enum DeviationAct implements Slugged {
    /** It is not done for this customer. */
    LEAVE_OUT,
    /** It is done, within another time. */
    DEADLINE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DeviationAct of(String slug) {
        return Slugged.parse(DeviationAct.class, slug);
    }
}
