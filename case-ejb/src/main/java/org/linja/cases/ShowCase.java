package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.EntryVisibility;
import org.linja.cases.rules.OfferedActs;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.CaseRules;
import org.linja.journal.Journal;
import org.linja.journal.JournalRow;
import org.linja.people.People;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.rules.ClockExplanation;
import org.linja.sla.rules.ClockStory;

/** Shows one case: to the house everything, to a customer's person what is theirs. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowCase {
    @Inject SupportCases cases;
    @Inject ClosedCases closed;
    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject People people;
    @Inject Journal journal;
    @Inject SeverityTerms terms;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    public CaseView show(CaseId id) {
        SupportCase found = cases.look(id, actor.get());
        CaseBasis basis = found.basis();
        CaseMatter about = found.matter();
        CaseArrival came = found.arrival();
        CaseCourse course = found.course();
        Long ownerId = found.ownerId();
        return new CaseView(
                found.id(),
                found.version(),
                customers.byId(found.customerId()),
                about.subject(),
                about.description(),
                about.kind(),
                found.severity(),
                found.isDisputed() ? found.claimedSeverity() : null,
                found.sides().disputeUntil(),
                course.status(),
                came.channel(),
                found.line(),
                found.hands().offeredLine(),
                ownerId,
                ownerId == null ? null : people.nameOf(ownerId).orElse(null),
                about.callerName(),
                about.callerNumber(),
                about.since(),
                about.tried(),
                course.cause(),
                found.hands().away(),
                course.mergedInto(),
                basis.service(),
                basis.asset(),
                basis.entitlement(),
                came.attemptedAt(),
                came.verifiedBy(),
                came.openedAt(),
                course.resolvedAt(),
                course.closedAt(),
                acts(found, actor.get(), clock.now()));
    }

    /**
     * Every clock of the severity that governs as it stands now, with what became of each second,
     * in both readings.
     */
    public List<ClockStory> clocks(CaseId id) {
        Instant now = clock.now();
        return cases.stories(cases.look(id, actor.get()), now);
    }

    /** Why each deadline is when it is; nothing for a clock that a pause without end holds. */
    public List<ClockExplanation> explanations(CaseId id) {
        Instant now = clock.now();
        SupportCase found = cases.look(id, actor.get());
        return cases.explanations(found, found.severity(), now);
    }

    /** The history; a customer's person does not meet the house's internal entries. */
    public List<JournalRow> journal(CaseId id) {
        Actor who = actor.get();
        return journal.read(cases.look(id, who).id().value()).stream()
                .filter(row -> !who.isCustomer() || EntryVisibility.isForCustomer(row.kind()))
                .toList();
    }

    /** How the contract that the case was opened under deals with cases. */
    public CaseRules caseRules(CaseId id) {
        return contracts.caseRules(cases.look(id, actor.get()).contractVersionId());
    }

    private Set<CaseAct> acts(SupportCase supportCase, Actor who, Instant now) {
        if (closed.isOnlyRead(supportCase.id(), who)) {
            return Set.of();
        }
        CaseRules rules = contracts.caseRules(supportCase.contractVersionId());
        boolean owner = Long.valueOf(who.personId()).equals(supportCase.ownerId());
        boolean decides =
                supportCase.isDisputed()
                        && terms.deciders(supportCase.id(), now).include(who.personId());
        return OfferedActs.to(
                new OfferedActs.Looker(who.roles(), owner, decides),
                supportCase.actStanding(),
                new OfferedActs.Agreed(rules.mayMerge(), supportCase.isReopenable(rules, now)));
    }
}
