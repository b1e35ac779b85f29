package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** Whose severity it is by which a case is measured. */
public enum HeldBy implements Slugged {
    /** House and customer say the same. */
    BOTH,
    /** The house says so, and the customer says otherwise. */
    HOUSE,
    /** The customer says so, and the house says otherwise. */
    CUSTOMER,
    /** The arbiter of a dispute decided so. */
    ARBITER,
    /** One of the two said so while they differed, and has given it up. */
    GIVEN_UP;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static HeldBy of(String slug) {
        return Slugged.parse(HeldBy.class, slug);
    }
}
