package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** By what somebody decides a dispute. */
public enum DecidesAs implements Slugged {
    /** Named by the terms that the case is under. */
    TERMS,
    /** Named by the newest version of the contract, since whom the case's terms name cannot. */
    NEWEST_TERMS,
    /** A duty manager, since nobody who is named can. */
    DUTY_MANAGER;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DecidesAs of(String slug) {
        return Slugged.parse(DecidesAs.class, slug);
    }
}
