package org.linja.rota.rules;

import org.linja.platform.rules.Slugged;

/** Why nobody answers for a line though it is watched. */
public enum HoleReason implements Slugged {
    NOBODY_PLANNED,
    /** Somebody is planned who may not sign in any more. */
    PERSON_DISABLED,
    /** Somebody is planned who may not serve on the line any more. */
    PERSON_WITHOUT_ROLE,
    /** Somebody is planned whom no alert can reach. */
    PERSON_WITHOUT_REACH;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static HoleReason of(String slug) {
        return Slugged.parse(HoleReason.class, slug);
    }
}
