package org.linja.procedures.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** How a deviation stands at a moment. */
public enum DeviationStanding implements Slugged {
    /** The house has proposed it, and nobody has signed. */
    PROPOSED,
    /** Signed, and not begun. */
    AHEAD,
    IN_FORCE,
    /** Its time is over. */
    EXPIRED,
    /** Its time went by before anybody signed. */
    UNSIGNED,
    /** Whoever signs for the customer said no. */
    REFUSED,
    /** Ended by one side before its time. */
    WITHDRAWN,
    /** A newer version has come in its place. */
    REPLACED;

    /** What one of the two sides did before its time. */
    public enum Ending implements Slugged {
        REFUSED,
        WITHDRAWN,
        REPLACED;

        /** The constant written {@code slug}; IllegalArgumentException if there is none. */
        public static Ending of(String slug) {
            return Slugged.parse(Ending.class, slug);
        }
    }

    /** How it stands; what is replaced from a later moment on is in force until then. */
    public static DeviationStanding of(Deviation deviation, @Nullable Ending ending, Instant now) {
        Instant endedAt = deviation.endedAt();
        if (ending != null && endedAt != null && !now.isBefore(endedAt)) {
            return switch (ending) {
                case REFUSED -> REFUSED;
                case WITHDRAWN -> WITHDRAWN;
                case REPLACED -> REPLACED;
            };
        }
        boolean over = !now.isBefore(deviation.until());
        if (deviation.signedAt() == null) {
            return over ? UNSIGNED : PROPOSED;
        }
        if (over) {
            return EXPIRED;
        }
        return now.isBefore(deviation.from()) ? AHEAD : IN_FORCE;
    }

    /** Whether either side can still end it. */
    public boolean isOpen() {
        return this == PROPOSED || this == AHEAD || this == IN_FORCE;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DeviationStanding of(String slug) {
        return Slugged.parse(DeviationStanding.class, slug);
    }
}
