package org.linja.documents;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of batches, newest first.
 *
 * @param next where the page after this one begins, null if this is the last
 */
public record DocumentBatchList(List<DocumentBatch> items, @Nullable Long next)
        implements Serializable {}
