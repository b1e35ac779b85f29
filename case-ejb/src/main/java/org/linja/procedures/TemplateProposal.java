package org.linja.procedures;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ProposalState;

/**
 * A version of a template that waits for a second person, or what became of it.
 *
 * @param basedOn number of the newest version its writer knew; 0 for a template that is new
 * @param written whether the person who looks wrote it
 */
public record TemplateProposal(
        long id,
        String code,
        int basedOn,
        String definition,
        String reason,
        long proposedById,
        String proposedBy,
        Instant proposedAt,
        boolean written,
        ProposalState state,
        @Nullable String endedBy,
        @Nullable Instant endedAt)
        implements Serializable {
    /** The number it gets. */
    public int version() {
        return basedOn + 1;
    }
}
