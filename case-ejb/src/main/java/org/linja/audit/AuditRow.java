package org.linja.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Pace;

/**
 * One opinion as lists show it.
 *
 * @param state queued, running, done, failed or cancelled
 * @param progress from 0 to 1
 * @param customer code, null for an opinion on all customers
 * @param cases cases judged so far
 * @param reason why it failed
 * @param lettersApart whether its papers draw each letter by itself, so that they can be searched;
 *     those of opinions sealed earlier stay as they were handed on (ADR 0018)
 * @param pace in cases, while it runs
 */
public record AuditRow(
        long number,
        String state,
        double progress,
        Instant from,
        Instant to,
        @Nullable String customer,
        String requestedBy,
        Instant requestedAt,
        Instant cutAt,
        @Nullable Instant finishedAt,
        long cases,
        @Nullable String reason,
        @Nullable String reportSha256,
        boolean lettersApart,
        @Nullable Pace pace) {}
