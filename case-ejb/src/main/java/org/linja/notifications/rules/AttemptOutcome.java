package org.linja.notifications.rules;

import org.linja.platform.rules.Slugged;

/** How an attempt to reach a person ended. */
public enum AttemptOutcome implements Slugged {
    /** The last server on our side of the way has it; nothing more will be heard of it. */
    TAKEN,
    /** A gateway has it and will report whether it arrived. */
    HANDED,
    REFUSED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AttemptOutcome of(String slug) {
        return Slugged.parse(AttemptOutcome.class, slug);
    }
}
