package org.linja.notifications.rules;

import org.linja.platform.rules.Slugged;

/** What a gateway reports of something it was handed. */
public enum AttemptReport implements Slugged {
    /** It is on the telephone. */
    DELIVERED,
    /** Somebody has listened to it or opened it. */
    HEARD,
    FAILED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static AttemptReport of(String slug) {
        return Slugged.parse(AttemptReport.class, slug);
    }
}
