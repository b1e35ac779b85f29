package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows which versions of ladders were proposed, and which wait for a second person. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowLadderProposals {
    private static final int MOST = 200;

    @Inject LadderProposals proposals;
    @Inject CurrentActor actor;

    /**
     * Proposed versions, newest first; throws {@code invalid-input}.
     *
     * @param open only those that wait
     */
    public LadderProposalList list(boolean open, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        List<LadderProposalRow> rows =
                proposals.before(
                        after == null ? Long.MAX_VALUE : after,
                        "",
                        open,
                        limit + 1,
                        actor.get().personId());
        return rows.size() <= limit
                ? new LadderProposalList(rows, null)
                : new LadderProposalList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Throws {@code not-found}. */
    public LadderProposalRow proposal(long number) {
        return proposals.byId(number, actor.get().personId()).orElseThrow(Problem::notFound);
    }
}
