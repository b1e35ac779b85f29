package org.linja.procedures;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationStanding;
import org.linja.procedures.rules.Wording;

/**
 * A deviation as people read it, and as it is signed.
 *
 * @param zone of the customer, in which its times are told to them
 * @param replaces the one in whose place it comes; null for none
 * @param clock of the contract that it touches; empty for none
 * @param endedAt from when on it is over before its time; null for not
 * @param digest of exactly what is signed
 * @param endsSoon whether it is in force or ahead and its time is nearly over
 * @param changes step by step
 */
public record DeviationSheet(
        long number,
        String customer,
        String customerName,
        String zone,
        String contract,
        int version,
        @Nullable Long replaces,
        String clock,
        Instant from,
        Instant until,
        String language,
        String wording,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        String endedWhy,
        DeviationStanding standing,
        boolean endsSoon,
        String digest,
        List<Change> changes)
        implements Serializable {
    public DeviationSheet {
        changes = List.copyOf(changes);
    }

    /**
     * What it does to one step.
     *
     * @param within the other time; null where the step is left out
     * @param changed whether the step reads otherwise today than it was signed, and so is done
     */
    public record Change(
            String template,
            Wording procedure,
            String step,
            Wording title,
            DeviationAct act,
            @Nullable Duration within,
            boolean changed)
            implements Serializable {}

    public boolean isProposed() {
        return standing == DeviationStanding.PROPOSED;
    }

    public boolean isInForce() {
        return standing == DeviationStanding.IN_FORCE;
    }

    /** Whether either side can still end it. */
    public boolean isOpen() {
        return standing.isOpen();
    }
}
