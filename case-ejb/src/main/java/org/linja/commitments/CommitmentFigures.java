package org.linja.commitments;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How what was said to customers was kept.
 *
 * @param owed not broken yet, wishes of customers among them
 * @param kept in time
 * @param broken whatever became of it later
 * @param keptLate of the broken ones, those that were done in the end
 * @param withdrawn before their moment
 * @param declined wishes that were refused
 * @param estimates how many have come true and how far the first moment was off
 */
public record CommitmentFigures(
        long given,
        long owed,
        long kept,
        long broken,
        long keptLate,
        long withdrawn,
        long declined,
        EstimateErrors estimates)
        implements Serializable {
    /**
     * How far first estimates were off, too early or too late.
     *
     * @param late how many came true later than was said first
     * @param medianHours null where none has come true
     */
    public record EstimateErrors(
            long count, long late, @Nullable Double medianHours, @Nullable Double p90Hours)
            implements Serializable {}
}
