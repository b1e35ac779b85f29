package org.linja.contracts.rules;

import org.linja.platform.rules.Slugged;

/** How a version of a contract stands at an instant. */
public enum VersionStanding implements Slugged {
    /** Its time has not come. */
    COMING,
    /** It governs. */
    IN_FORCE,
    /** Its time has not ended, but a newer version governs. */
    REPLACED,
    ENDED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static VersionStanding of(String slug) {
        return Slugged.parse(VersionStanding.class, slug);
    }
}
