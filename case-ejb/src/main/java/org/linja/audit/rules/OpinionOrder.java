package org.linja.audit.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what an opinion is asked for: the cases opened in a time, as they were known at a moment.
 *
 * @param from first opening instant that counts
 * @param wished first one that no longer counts, as it was asked for; it may lie ahead
 * @param customerId the one customer to judge; null for all
 * @param cutAt what was written down later is left out
 */
public record OpinionOrder(Instant from, Instant wished, @Nullable Long customerId, Instant cutAt) {

    /** First opening instant that no longer counts: of what is opened later nothing is known. */
    public Instant until() {
        return wished.isBefore(cutAt) ? wished : cutAt;
    }
}
