package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** Whose hands a case is in. */
public enum Hands implements Slugged {
    LINE_1,
    LINE_2,
    NEIGHBOUR,
    CUSTOMER,
    VENDOR,
    NOBODY;

    /**
     * The hands of a line of the house as the journal writes it. The duty manager stands in for
     * line 1 when nobody else does, and what is measured is the line.
     */
    static Hands ofLine(String slug) {
        return slug.equals("duty-manager") ? LINE_1 : of(slug);
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Hands of(String slug) {
        return Slugged.parse(Hands.class, slug);
    }
}
