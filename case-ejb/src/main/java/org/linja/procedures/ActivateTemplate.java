package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.calendars.TermsLock;
import org.linja.contracts.rules.ProposalState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Brings a proposed version of a template into force, by somebody who did not write it. What goes
 * on keeps the version that it began under.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ActivateTemplate {
    @Inject TermsLock terms;
    @Inject TemplateDesk desk;
    @Inject Templates templates;
    @Inject TemplateProposals proposals;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Activates the proposal.
     *
     * @throws Problem {@code not-found}, {@code already-ended}, {@code second-person-needed} for
     *     whoever wrote it, {@code stale-version} where another version came first
     */
    public TemplateVersion activate(long id) {
        terms.change();
        Actor who = actor.get();
        Instant now = clock.now();
        TemplateProposal proposal =
                proposals.byId(id, who.personId()).orElseThrow(Problem::notFound);
        if (proposal.state() != ProposalState.OPEN) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        if (proposal.written()) {
            throw new Problem(ProblemType.SECOND_PERSON_NEEDED);
        }
        desk.checked(proposal.definition(), proposal.reason());
        int newest = templates.inForce(proposal.code()).map(TemplateVersion::number).orElse(0);
        boolean ended =
                newest == proposal.basedOn()
                        && proposals.end(id, ProposalState.ACTIVATED, who.personId(), now);
        boolean published =
                ended
                        && templates.publish(
                                proposal.code(),
                                proposal.version(),
                                proposal.definition(),
                                proposal.reason(),
                                proposal.proposedById(),
                                who.personId(),
                                now);
        if (!published) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        trail.add(
                AdministrationAct.PROCEDURE_TEMPLATE_ACTIVATED,
                "procedure:" + proposal.code(),
                null,
                List.of(
                        new FieldChange(
                                "version",
                                String.valueOf(proposal.basedOn()),
                                String.valueOf(proposal.version()))),
                who,
                now);
        return templates.version(proposal.code(), proposal.version()).orElseThrow();
    }
}
