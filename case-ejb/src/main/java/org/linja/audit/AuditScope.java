package org.linja.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases an opinion is about, and which of their entries.
 *
 * @param from first opening instant that counts
 * @param until first opening instant that no longer counts
 * @param customerId null for all customers
 * @param cutAt the moment as of which it judges
 * @param cut number of the first transaction whose entries are not judged
 */
public record AuditScope(
        long opinion,
        Instant from,
        Instant until,
        @Nullable Long customerId,
        Instant cutAt,
        String cut) {}
