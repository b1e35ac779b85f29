package org.linja.people.rules;

import java.time.Duration;
import org.linja.platform.rules.Slugged;

/** Why somebody may choose a password by a letter, and how long the letter is good. */
public enum KeyKind implements Slugged {
    /** Over a weekend, since whoever is invited did not ask for it and may not be at work. */
    INVITATION(Duration.ofDays(3)),
    /** Whoever asked waits for it. */
    RESET(Duration.ofHours(1));

    private final Duration life;

    KeyKind(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static KeyKind of(String slug) {
        return Slugged.parse(KeyKind.class, slug);
    }
}
