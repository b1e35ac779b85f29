package org.linja.monitoring.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an alert that came before.
 *
 * @param startsAt since when it burned
 * @param overAt when the house heard that it was over; null while it burns
 */
public record KnownSignal(Instant startsAt, @Nullable Instant overAt) {
    boolean burns() {
        return overAt == null;
    }
}
