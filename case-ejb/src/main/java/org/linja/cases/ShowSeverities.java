package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.ImpactQuestion;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows who gives a case which severity and why, and what each of them is measured by. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowSeverities {
    @Inject SupportCases cases;
    @Inject SeverityViews views;
    @Inject SeverityTerms terms;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    public Severities show(CaseId id) {
        SupportCase seen = cases.look(id, actor.get());
        return views.of(seen, cases.journal(seen), clock.now());
    }

    /** The criteria of the case's contract; none if it was opened without one. */
    public List<ImpactQuestion> questions(CaseId id) {
        cases.look(id, actor.get());
        return terms.of(id).map(ContractTerms::questions).orElseGet(List::of);
    }
}
