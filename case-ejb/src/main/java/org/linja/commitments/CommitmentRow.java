package org.linja.commitments;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.commitments.rules.CommitmentAct;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.Severity;

/**
 * One commitment as a list shows it.
 *
 * @param caseNumber such as {@code L-100001}
 * @param caseVersion by which an act on it names what the person saw
 * @param zone of the customer, in which the moment was said
 * @param words what exactly was said; may be empty
 * @param owner name of whoever answers for it; null for nobody
 * @param brokenAt when its moment passed first, whatever became of it later; null if none did
 * @param acts what the person who looks may do with it now
 */
public record CommitmentRow(
        long number,
        String caseNumber,
        long caseVersion,
        String subject,
        Severity severity,
        String customer,
        String zone,
        CommitmentKind kind,
        CommitmentState state,
        String words,
        @Nullable Long ownerId,
        @Nullable String owner,
        Instant madeAt,
        Instant dueAt,
        Instant firstDueAt,
        int revisions,
        @Nullable Instant brokenAt,
        @Nullable Instant endedAt,
        Set<CommitmentAct> acts)
        implements Serializable {
    /** Whether this person may do the act now; {@code slug} as {@link CommitmentAct} writes it. */
    public boolean may(String slug) {
        return acts.stream().anyMatch(act -> act.slug().equals(slug));
    }

    /** Whether its moment has passed and somebody still waits for it. */
    public boolean isBroken() {
        return state == CommitmentState.BROKEN;
    }

    public boolean isOwed() {
        return state.isOwed();
    }

    /** Whether the customer was told another moment first. */
    public boolean isRevised() {
        return revisions > 0;
    }
}
