package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linja.attachments.Attachments.Place;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.people.People;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Keeps a file that came whole, with its line in the journal, or for a case yet to be opened. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER})
public class KeepFile {
    /** So long a file waits for the case it was brought for. */
    static final Duration DRAFT_WAITS = Duration.ofHours(24);

    private static final Pattern DRAFT = Pattern.compile("[0-9a-f-]{36}");

    private static final Set<String> MAY_BRING =
            Set.of(Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER_MEMBER);

    @Inject Attachments attachments;
    @Inject Arrivals arrivals;
    @Inject SupportCases cases;
    @Inject People people;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Refuses before anything is read who may not see the case, or hide something in it. */
    public void require(CaseId id, boolean internal) {
        cases.look(id, actor.get());
        if (internal && actor.get().isCustomer()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    /** Drafts are customers' people's: the house writes down what it hears by phone. */
    public void requireDraft(String draft) {
        if (!actor.get().isCustomer()) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
        if (!DRAFT.matcher(draft).matches()) {
            throw Problem.notFound();
        }
    }

    /** Throws {@code too-large} where the case or the customer has no room for it. */
    public AttachmentRow forCase(CaseId id, ArrivedFile file, boolean internal) {
        Actor who = actor.get();
        SupportCase supportCase = cases.load(id, who);
        Place place = new Place(supportCase.customerId(), id, null, internal);
        requireRoom(place, file);
        requireStillMay(who);
        Instant now = clock.now();
        AttachmentRow kept = attachments.add(file, place, who, now);
        supportCase.addFile(who, internal, kept.name(), FileData.of(kept), now);
        cases.keep(supportCase, now);
        return kept;
    }

    /** The case that a writing has become, if it has. */
    public Optional<CaseId> openedFrom(String draft) {
        return attachments.openedFrom(draft, actor.get());
    }

    /** The same, for a case that is being written; nothing where it has become one meanwhile. */
    public Optional<AttachmentRow> forDraft(String draft, ArrivedFile file) {
        Actor who = actor.get();
        long firm = who.firm();
        Instant now = clock.now();
        attachments.forgetDrafts(now.minus(DRAFT_WAITS));
        Place place = new Place(firm, null, draft, false);
        requireRoom(place, file);
        requireStillMay(who);
        // Asked after the count, which waits for whoever opens the case.
        return attachments.openedFrom(draft, who).isPresent()
                ? Optional.empty()
                : Optional.of(attachments.add(file, place, who, now));
    }

    /** A file may be long on its way; what its sender could do when it set out may be over. */
    private void requireStillMay(Actor who) {
        if (Collections.disjoint(people.rolesNow(who.personId()), MAY_BRING)) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }

    private void requireRoom(Place place, ArrivedFile file) {
        var limits = arrivals.limits();
        limits.refusal(attachments.held(place), file.bytes())
                .ifPresent(
                        why -> {
                            throw Refusals.of(
                                    why,
                                    switch (why) {
                                        case CASE_HOLDS_ENOUGH ->
                                                String.valueOf(limits.mostOfCase());
                                        case CASE_IS_FULL ->
                                                String.valueOf(limits.caseBytes() >> 20);
                                        default -> String.valueOf(limits.oneBytes() >> 20);
                                    });
                        });
    }
}
