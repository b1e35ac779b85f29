package org.linja.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Pace;

/**
 * One import as lists show it. Rows add up: read = taken + unchanged + rejected.
 *
 * @param kind {@code incident-log}
 * @param state queued, running, done, failed or cancelled
 * @param progress from 0 to 1
 * @param rows rows of data in the file
 * @param rejected rows that could not be taken as they stand
 * @param reason why it failed
 * @param pace in rows, while it runs
 */
public record ImportRow(
        long number,
        String state,
        double progress,
        String kind,
        String customer,
        String fileName,
        String fileSha256,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long rows,
        long read,
        long taken,
        long unchanged,
        long rejected,
        CaseCounts cases,
        @Nullable String reason,
        @Nullable Pace pace) {}
