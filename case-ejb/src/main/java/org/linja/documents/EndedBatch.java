package org.linja.documents;

import org.jspecify.annotations.Nullable;
import org.linja.documents.rules.BatchTally;

/**
 * A batch of documents that is over, as whoever ordered it is told.
 *
 * @param state done, failed or cancelled
 * @param orderedBy id of the person whose name stands on the documents
 * @param stoppedBy name of whoever else stopped it; null if nobody did
 */
public record EndedBatch(
        long number, String state, BatchTally tally, long orderedBy, @Nullable String stoppedBy) {}
