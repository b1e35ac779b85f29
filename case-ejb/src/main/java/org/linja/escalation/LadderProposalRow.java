package org.linja.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.RungDraft;

/**
 * A version of a ladder that somebody proposed.
 *
 * @param basedOn number of the newest version its writer knew; 0 for a ladder that is new
 * @param written whether the reader had a hand in it and so cannot bring it into force
 */
public record LadderProposalRow(
        long id,
        String code,
        int basedOn,
        List<LadderPath> paths,
        String reason,
        long proposedById,
        String proposedBy,
        Instant proposedAt,
        boolean written,
        ProposalState state,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public LadderProposalRow {
        paths = List.copyOf(paths);
    }

    /** Number of the version it would be. */
    public int version() {
        return basedOn + 1;
    }

    /** As somebody would write it who begins with it. */
    public List<RungDraft> drafts() {
        return LadderText.draft(paths);
    }
}
