package org.linja.audit.rules;

import org.linja.platform.rules.Slugged;

/** What an audit says of one clock of one case. */
public enum VerdictKind implements Slugged {
    MET,
    MISSED,
    /** Neither stopped nor run out at the cut. */
    UNDECIDABLE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static VerdictKind of(String slug) {
        return Slugged.parse(VerdictKind.class, slug);
    }
}
