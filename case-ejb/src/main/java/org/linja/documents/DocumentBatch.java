package org.linja.documents;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.BatchTally;
import org.linja.documents.rules.DocumentKind;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.RunState;

/**
 * Documents of many cases that were ordered at once.
 *
 * @param language of all of them; null for that of each customer
 * @param customer code of the only customer; null for all
 * @param state queued, running, done, failed or cancelled
 * @param orderedBy name of the person whose name stands on the documents
 * @param cancelledBy name of whoever stopped it
 * @param reason why it failed
 * @param pace in cases, while it runs
 */
public record DocumentBatch(
        long number,
        DocumentKind kind,
        @Nullable String language,
        @Nullable String customer,
        Instant closedFrom,
        Instant closedBefore,
        String state,
        BatchTally tally,
        String orderedBy,
        Instant orderedAt,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable String reason,
        @Nullable Pace pace)
        implements Serializable {
    public boolean isUnderWay() {
        return RunState.isUnderWay(state);
    }
}
