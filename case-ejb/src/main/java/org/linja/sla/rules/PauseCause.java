package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** What makes a clock pause. */
public enum PauseCause implements Slugged {
    /** A rule of the contract, without anybody's doing. */
    RULE,
    /** Something that happened between house and customer, such as a question. */
    EVENT,
    /** A person of the house, who says why. */
    PERSON;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static PauseCause of(String slug) {
        return Slugged.parse(PauseCause.class, slug);
    }
}
