package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.ContractCode;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows which versions of contracts were proposed, and which wait for a second person. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowProposals {
    private static final int MOST = 200;

    @Inject Proposals proposals;
    @Inject CurrentActor actor;

    /**
     * Proposals, newest first.
     *
     * @param contract code of one contract; null for all
     * @param open only those that wait
     * @param limit how many, 1 to 200
     * @param after go on behind the one of this number, null from the newest
     * @throws Problem {@code invalid-input} for another limit
     */
    public ProposalList list(
            @Nullable String contract, boolean open, int limit, @Nullable Long after) {
        new FieldChecks()
                .check(limit >= 1 && limit <= MOST, "limit", "out-of-range", "1", "" + MOST)
                .orRefuse();
        if (contract != null && !contract.isEmpty() && !ContractCode.fits(contract)) {
            return new ProposalList(List.of(), null);
        }
        List<ProposalRow> rows =
                proposals.before(
                        after == null ? Long.MAX_VALUE : after,
                        contract == null ? "" : contract,
                        open,
                        limit + 1,
                        actor.get().personId());
        return rows.size() <= limit
                ? new ProposalList(rows, null)
                : new ProposalList(rows.subList(0, limit), rows.get(limit - 1).id());
    }

    /** Throws {@code not-found}. */
    public ProposalRow proposal(long number) {
        return proposals.byId(number, actor.get().personId()).orElseThrow(Problem::notFound);
    }
}
