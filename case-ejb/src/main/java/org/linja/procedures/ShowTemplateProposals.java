package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows which versions of templates are proposed, and what became of those that were. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ShowTemplateProposals {
    /** How many are shown. */
    private static final int MOST = 100;

    @Inject TemplateProposals proposals;
    @Inject CurrentActor actor;

    /** Newest first. */
    public List<TemplateProposal> newest() {
        return proposals.newest(actor.get().personId(), MOST);
    }

    /** Those of the newest that wait for a second person. */
    public List<TemplateProposal> waiting() {
        return newest().stream().filter(one -> one.state() == ProposalState.OPEN).toList();
    }

    /**
     * One of them.
     *
     * @throws Problem {@code not-found}
     */
    public TemplateProposal one(long id) {
        return proposals.byId(id, actor.get().personId()).orElseThrow(Problem::notFound);
    }
}
