package org.linja.escalation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.TermsLock;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Brings a proposed version of a ladder into force, by somebody who had no hand in writing it.
 * Cases opened from then on climb by it; those that are open keep the version they were opened
 * under.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ActivateLadderVersion {
    @Inject TermsLock terms;
    @Inject LadderDesk desk;
    @Inject Ladders ladders;
    @Inject LadderProposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Activates the proposal, checked again against the people there are now.
     *
     * @throws Problem {@code not-found}, {@code already-ended}, {@code second-person-needed} for
     *     whoever wrote it, {@code stale-version} where another version came first, {@code
     *     invalid-input} where somebody would not be called any more
     */
    public LadderRow activate(long number) {
        terms.change();
        Instant now = clock.now();
        long me = actor.get().personId();
        LadderProposalRow proposal = proposals.byId(number, me).orElseThrow(Problem::notFound);
        if (proposal.state() != ProposalState.OPEN) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        if (proposal.written()) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        Optional<LadderRow> newest = ladders.newestRow(proposal.code());
        if (newest.map(LadderRow::version).orElse(0) != proposal.basedOn()) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        desk.checked(proposal.code(), proposal.drafts(), proposal.reason());
        boolean ended = proposals.end(number, ProposalState.ACTIVATED, me, now);
        if (!ended || !ladders.activate(proposal, me, now)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        trail.add(
                AdministrationAct.LADDER_VERSION_ACTIVATED,
                "ladder:" + proposal.code(),
                null,
                FieldChange.between(
                        newest.map(LadderDesk::lines).orElse(Map.of()),
                        LadderDesk.lines(proposal.version(), proposal.reason(), proposal.paths())),
                actor.get(),
                now);
        return ladders.version(proposal.code(), proposal.version()).orElseThrow();
    }
}
