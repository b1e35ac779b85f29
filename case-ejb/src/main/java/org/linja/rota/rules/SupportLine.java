package org.linja.rota.rules;

import org.linja.platform.rules.Slugged;

/** A line of the house that can be on duty. */
public enum SupportLine implements Slugged {
    LINE_1,
    LINE_2,
    DUTY_MANAGER;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static SupportLine of(String slug) {
        return Slugged.parse(SupportLine.class, slug);
    }
}
