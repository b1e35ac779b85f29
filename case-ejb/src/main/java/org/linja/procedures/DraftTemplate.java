package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.rules.TemplateText;

/** Keeps a half-written template, so that neither a closed tab nor a restarted server loses it. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class DraftTemplate {
    @Inject Templates templates;
    @Inject TemplateProposals proposals;
    @Inject TemplateDrafts drafts;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** What the person has not finished, newest first. */
    public List<TemplateDraft> mine() {
        return drafts.all(actor.get().personId());
    }

    /**
     * What the person wrote of a template before, or else where they begin: its version in force.
     *
     * @param code empty for a template that is new
     * @throws Problem {@code not-found}
     */
    public TemplateDraft begin(String code) {
        return drafts.of(actor.get().personId(), code)
                .orElseGet(
                        () ->
                                code.isEmpty()
                                        ? new TemplateDraft("", 0, "", "", 0, null)
                                        : onVersion(inForce(code)));
    }

    /**
     * What the person wrote of a template before, or else what is shipped of it now: a house may
     * take it as it is, or keep of its own what it wants to.
     *
     * @throws Problem {@code not-found} also where nothing newer is shipped
     */
    public TemplateDraft beginShipped(String code) {
        return drafts.of(actor.get().personId(), code).orElseGet(() -> shipped(code));
    }

    private TemplateDraft shipped(String code) {
        String text = templates.newerShipped(code).orElseThrow(Problem::notFound);
        return new TemplateDraft(code, inForce(code).number(), text, "", 0, null);
    }

    /**
     * What the person wrote of the same template before, or else what was proposed.
     *
     * @throws Problem {@code not-found}
     */
    public TemplateDraft revise(long proposal) {
        long me = actor.get().personId();
        TemplateProposal older = proposals.byId(proposal, me).orElseThrow(Problem::notFound);
        String code = older.basedOn() == 0 ? "" : older.code();
        return drafts.of(me, code)
                .orElseGet(
                        () ->
                                new TemplateDraft(
                                        code,
                                        older.basedOn(),
                                        older.definition(),
                                        older.reason(),
                                        0,
                                        null));
    }

    /**
     * Keeps what stands there.
     *
     * @throws Problem {@code stale-version} where another window has kept something since; {@code
     *     too-large}, {@code invalid-input} for what no text may hold
     */
    public TemplateDraft keep(TemplateDraft draft) {
        boolean fits =
                draft.definition().length() <= TemplateText.LONGEST
                        && draft.reason().length() <= TemplateDesk.REASON_LIMIT;
        if (!fits) {
            throw new Problem(
                    ProblemType.TOO_LARGE, Map.of("limit", String.valueOf(TemplateText.LONGEST)));
        }
        new FieldChecks()
                .prose("definition", draft.definition(), TemplateText.LONGEST)
                .prose("reason", draft.reason(), TemplateDesk.REASON_LIMIT)
                .orRefuse();
        return drafts.keep(actor.get().personId(), draft, clock.now())
                .orElseThrow(() -> new Problem(ProblemType.STALE_VERSION));
    }

    /**
     * Has looked at what came into force meanwhile, and writes on from there.
     *
     * @throws Problem {@code stale-version}
     */
    public TemplateDraft writeOn(TemplateDraft draft) {
        return keep(draft.basedOn(draft.code().isEmpty() ? 0 : inForce(draft.code()).number()));
    }

    /**
     * Throws it away.
     *
     * @throws Problem {@code stale-version}
     */
    public void discard(TemplateDraft draft) {
        if (draft.version() > 0 && !drafts.end(actor.get().personId(), draft)) {
            throw new Problem(ProblemType.STALE_VERSION);
        }
    }

    private TemplateVersion inForce(String code) {
        return templates.inForce(code).orElseThrow(Problem::notFound);
    }

    private static TemplateDraft onVersion(TemplateVersion version) {
        return new TemplateDraft(
                version.code(), version.number(), version.definition(), "", 0, null);
    }
}
