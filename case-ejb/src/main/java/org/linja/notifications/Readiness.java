package org.linja.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a person who is to be called, at the moment before.
 *
 * @param known whether the event that says so was handled before, or shall not be heard
 * @param night as the person chose it; null for the house's
 * @param callable whether they may be called: by a ladder whoever could accept the case, else
 *     whoever works here
 * @param climbing whether the climb has not ended; true where no ladder calls
 * @param calledBefore whether there is an alert to them of this climb
 * @param freeCode a code word that no open alert has; null if the one that was thought of is taken
 */
record Readiness(
        Instant now,
        boolean known,
        Recipient person,
        @Nullable String night,
        boolean callable,
        boolean climbing,
        boolean calledBefore,
        @Nullable String freeCode) {

    /**
     * Of whom that is asked.
     *
     * @param eventId by which it was heard that they are to be called
     * @param escalationId of the climb for which they are, null where no ladder calls them
     */
    record Asked(UUID eventId, long personId, @Nullable Long escalationId) {}
}
