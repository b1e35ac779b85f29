package org.linja.monitoring.rules;

import org.linja.platform.rules.Slugged;

/** What an alert's monitoring says of it. */
public enum AlertState implements Slugged {
    FIRING,
    RESOLVED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AlertState of(String slug) {
        return Slugged.parse(AlertState.class, slug);
    }
}
