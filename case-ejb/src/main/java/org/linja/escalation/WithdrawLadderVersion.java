package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Takes a proposed version of a ladder back: by its writer, or by who was to sign. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class WithdrawLadderVersion {
    @Inject LadderProposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Throws {@code not-found} and {@code already-ended}. */
    public LadderProposalRow withdraw(long number) {
        Instant now = clock.now();
        long me = actor.get().personId();
        LadderProposalRow proposal = proposals.byId(number, me).orElseThrow(Problem::notFound);
        if (!proposals.end(number, ProposalState.WITHDRAWN, me, now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        trail.add(
                AdministrationAct.LADDER_VERSION_WITHDRAWN,
                "ladder:" + proposal.code(),
                null,
                List.of(
                        new FieldChange("version", String.valueOf(proposal.version()), null),
                        new FieldChange("proposal", String.valueOf(number), null)),
                actor.get(),
                now);
        return proposals.byId(number, me).orElseThrow();
    }
}
