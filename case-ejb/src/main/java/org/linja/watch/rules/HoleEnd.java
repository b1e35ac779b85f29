package org.linja.watch.rules;

import org.linja.platform.rules.Slugged;

/** Why a hole is a matter of its own no more. */
public enum HoleEnd implements Slugged {
    FILLED,
    /** Its time has passed with nobody on duty. */
    PASSED,
    /** It has grown together with another one. */
    JOINED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static HoleEnd of(String slug) {
        return Slugged.parse(HoleEnd.class, slug);
    }
}
