package org.linja.escalation.rules;

import org.linja.platform.rules.Slugged;

/** A way to call a person; which of them the house can use is for it to say. */
public enum AlertChannel implements Slugged {
    EMAIL,
    SMS,
    VOICE,
    WEBHOOK,
    PUSH;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AlertChannel of(String slug) {
        return Slugged.parse(AlertChannel.class, slug);
    }
}
