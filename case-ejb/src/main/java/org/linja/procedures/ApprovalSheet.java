package org.linja.procedures;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.Wording;

/**
 * What somebody who signs for a customer is asked to approve: everything in it, and nothing else.
 *
 * @param number by which it is approved
 * @param template code and version of what governs it, such as {@code planned-change/1}
 * @param decidedBy name of whoever of their firm said yes or no; null while nobody did, in a list,
 *     and where they are not there any more
 * @param digest of exactly these words; whoever approves names it
 * @param unused whether it was approved and nobody has made use of that yet: it can be taken back
 */
public record ApprovalSheet(
        long number,
        String caseNumber,
        String subject,
        Wording procedure,
        String template,
        Wording title,
        int round,
        StepState state,
        @Nullable String outcome,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        Instant askedAt,
        @Nullable Instant dueAt,
        String digest,
        boolean unused,
        List<StepSheet.Part> parts)
        implements Serializable {
    public ApprovalSheet {
        parts = List.copyOf(parts);
    }

    public boolean isOpen() {
        return state == StepState.OPEN;
    }
}
