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
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.ProcedureTemplate;

/** Lays a version of a template before a second person, who alone can bring it into force. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ProposeTemplate {
    @Inject TermsLock terms;
    @Inject TemplateDesk desk;
    @Inject Templates templates;
    @Inject TemplateProposals proposals;
    @Inject TemplateDrafts drafts;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Proposes the version; a faulty one stores nothing.
     *
     * @param basedOn number of the newest version its writer knows; 0 for a template that is new
     * @throws Problem {@code invalid-input} naming everything that is wrong; {@code stale-version}
     *     where the template has other versions than its writer knows
     */
    public TemplateProposal propose(String definition, int basedOn, String reason) {
        terms.change();
        ProcedureTemplate template = desk.checked(definition, reason);
        int newest = templates.inForce(template.code()).map(TemplateVersion::number).orElse(0);
        if (newest != basedOn) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        Actor who = actor.get();
        Instant now = clock.now();
        long id = proposals.add(template.code(), basedOn, definition, reason, who.personId(), now);
        trail.add(
                AdministrationAct.PROCEDURE_TEMPLATE_PROPOSED,
                "procedure:" + template.code(),
                null,
                List.of(
                        new FieldChange(
                                "version", String.valueOf(basedOn), String.valueOf(basedOn + 1)),
                        new FieldChange("reason", null, reason)),
                who,
                now);
        return proposals.byId(id, who.personId()).orElseThrow();
    }

    /**
     * Proposes what the person wrote, which is no draft any more.
     *
     * @throws Problem as above; {@code stale-version} also where the draft was kept by another
     *     window since, or proposed by it
     */
    public TemplateProposal propose(TemplateDraft draft) {
        if (!drafts.end(actor.get().personId(), draft)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
        TemplateProposal proposed = propose(draft.definition(), draft.basedOn(), draft.reason());
        new FieldChecks()
                .check(
                        draft.code().isEmpty() || draft.code().equals(proposed.code()),
                        "definition",
                        "template-renamed",
                        draft.code())
                .orRefuse();
        return proposed;
    }

    /**
     * Takes back a proposal that is open.
     *
     * @throws Problem {@code not-found}, {@code already-ended}
     */
    public void withdraw(long id) {
        Actor who = actor.get();
        Instant now = clock.now();
        TemplateProposal proposal =
                proposals.byId(id, who.personId()).orElseThrow(Problem::notFound);
        if (!proposals.end(id, ProposalState.WITHDRAWN, who.personId(), now)) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        trail.add(
                AdministrationAct.PROCEDURE_TEMPLATE_WITHDRAWN,
                "procedure:" + proposal.code(),
                null,
                List.of(),
                who,
                now);
    }
}
