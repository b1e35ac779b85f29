package org.linja.following.rules;

import org.linja.platform.rules.Slugged;

/** Why a case could not follow and keeps what it had. */
public enum LeftReason implements Slugged {
    /** Its journal names versions or values that nobody can read. */
    UNREADABLE_HISTORY,
    /** One of its clocks would never become due on the new calendar. */
    NO_WORKING_TIME;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static LeftReason of(String slug) {
        return Slugged.parse(LeftReason.class, slug);
    }
}
