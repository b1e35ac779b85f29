package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.EntryVisibility;
import org.linja.cases.rules.OfferedActs;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.CaseRules;
import org.linja.journal.JournalRow;
import org.linja.people.People;
import org.linja.platform.security.Actor;

/** What somebody sees of a case that they may look at. */
@ApplicationScoped
class CaseViews {
    @Inject SupportCases cases;
    @Inject ClosedCases closed;
    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject People people;
    @Inject SeverityTerms terms;

    CaseView of(SupportCase seen, Actor who, Instant now) {
        CaseBasis basis = seen.basis();
        CaseMatter about = seen.matter();
        CaseArrival came = seen.arrival();
        CaseCourse course = seen.course();
        Long ownerId = seen.ownerId();
        return new CaseView(
                seen.id(),
                seen.version(),
                customers.byId(seen.customerId()),
                about.subject(),
                about.description(),
                about.kind(),
                seen.severity(),
                seen.isDisputed() ? seen.claimedSeverity() : null,
                seen.sides().disputeUntil(),
                course.status(),
                came.channel(),
                seen.line(),
                seen.hands().offeredLine(),
                ownerId,
                ownerId == null ? null : people.nameOf(ownerId).orElse(null),
                about.callerName(),
                about.callerNumber(),
                about.since(),
                about.tried(),
                course.cause(),
                seen.hands().away(),
                course.mergedInto(),
                basis.service(),
                basis.asset(),
                basis.entitlement(),
                came.attemptedAt(),
                came.verifiedBy(),
                came.openedAt(),
                course.resolvedAt(),
                course.closedAt(),
                acts(seen, who, now));
    }

    /** What of its journal; a customer's person does not meet the house's internal entries. */
    static List<JournalRow> journal(List<JournalRow> journal, Actor who) {
        return journal.stream()
                .filter(row -> !who.isCustomer() || EntryVisibility.isForCustomer(row.kind()))
                .toList();
    }

    private Set<CaseAct> acts(SupportCase seen, Actor who, Instant now) {
        if (closed.isOnlyRead(seen.id(), who)) {
            return Set.of();
        }
        CaseRules rules = contracts.caseRules(seen.contractVersionId());
        boolean owner = Long.valueOf(who.personId()).equals(seen.ownerId());
        boolean decides =
                seen.isDisputed()
                        && terms.deciders(cases.history(seen), now).include(who.personId());
        return OfferedActs.to(
                new OfferedActs.Looker(who.roles(), owner, decides),
                seen.actStanding(),
                new OfferedActs.Agreed(rules.mayMerge(), seen.isReopenable(rules, now)));
    }
}
