package org.linja.documents;

import java.io.Serializable;
import java.util.List;

/**
 * One batch with the cases of which nothing was written.
 *
 * @param left the first of them, at most a hundred
 * @param mayCancel whether it is under way and whoever looks may stop it
 */
public record DocumentBatchView(DocumentBatch batch, List<UnwrittenCase> left, boolean mayCancel)
        implements Serializable {}
