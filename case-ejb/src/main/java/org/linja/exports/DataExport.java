package org.linja.exports;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.exports.rules.ExportFailure;
import org.linja.platform.rules.RunState;

/**
 * One export of everything that is a customer's.
 *
 * @param state queued, running, done, failed or expired
 * @param progress from 0 to 1
 * @param orderedBy name of the person
 * @param cases written so far
 * @param expiresAt until when it is kept; null until it is done
 * @param sha256 of the whole file; null until it is done
 * @param failure why it did not come about; null unless it failed
 */
public record DataExport(
        long number,
        long customerId,
        String customer,
        String language,
        String state,
        double progress,
        String orderedBy,
        Instant orderedAt,
        long cases,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable ExportFailure failure)
        implements Serializable {
    public boolean isReady() {
        return RunState.DONE.is(state);
    }

    public boolean isUnderWay() {
        return RunState.isUnderWay(state);
    }
}
