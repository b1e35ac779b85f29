package org.linja.watch.rules;

import org.linja.platform.rules.Slugged;

/** A channel that somebody looks at on a round. */
public enum RoundChannel implements Slugged {
    PORTAL,
    CHAT,
    MAIL,
    QUEUE;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static RoundChannel of(String slug) {
        return Slugged.parse(RoundChannel.class, slug);
    }
}
