package org.linja.cases.rules;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.platform.rules.Slugged;

/** When a case in the queue needs a person. */
public enum Urgency implements Slugged {
    NOW,
    SOON,
    LATER;

    private static final Duration NOW_WITHIN = Duration.ofHours(1);
    private static final Duration SOON_WITHIN = Duration.ofHours(8);

    /**
     * Sorts a case into the queue.
     *
     * @param left working time until the nearest deadline, negative when it is missed; absent while
     *     no clock runs
     * @param warned whether the contract has the clock warn with so much left
     * @param accepted whether somebody has taken the case into their hands
     */
    public static Urgency of(
            Severity severity, @Nullable Duration left, boolean warned, boolean accepted) {
        if (severity == Severity.CRITICAL && !accepted) {
            return NOW;
        }
        if (left == null) {
            return LATER;
        }
        if (left.compareTo(NOW_WITHIN) <= 0) {
            return NOW;
        }
        return warned || left.compareTo(SOON_WITHIN) <= 0 ? SOON : LATER;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Urgency of(String slug) {
        return Slugged.parse(Urgency.class, slug);
    }
}
