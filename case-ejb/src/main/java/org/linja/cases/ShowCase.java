package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.CaseRules;
import org.linja.journal.JournalRow;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows one case: to the house everything, to a customer's person what is theirs. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowCase {
    @Inject SupportCases cases;
    @Inject CaseViews views;
    @Inject SeverityViews severities;
    @Inject Contracts contracts;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Everything of it at one moment: the one at which it was loaded. What others write while it is
     * read is left out, so that no part of it says what another does not know yet.
     */
    public CaseReading read(CaseId id) {
        Actor who = actor.get();
        SupportCase seen = cases.look(id, who);
        // Not before: what it knows must have happened by then.
        Instant now = clock.now();
        List<JournalRow> journal = cases.journal(seen);
        return new CaseReading(
                views.of(seen, who, now),
                cases.stories(seen, now),
                cases.explanations(seen, seen.severity(), now),
                severities.of(seen, journal, now),
                CaseViews.journal(journal, who));
    }

    public CaseView show(CaseId id) {
        Actor who = actor.get();
        SupportCase seen = cases.look(id, who);
        return views.of(seen, who, clock.now());
    }

    /**
     * It and every clock of the severity that governs, with what became of each second, in both
     * readings; at one moment, as {@link #read} does.
     */
    public ClockedCase withClocks(CaseId id) {
        Actor who = actor.get();
        SupportCase seen = cases.look(id, who);
        Instant now = clock.now();
        return new ClockedCase(views.of(seen, who, now), cases.stories(seen, now));
    }

    /** The history; a customer's person does not meet the house's internal entries. */
    public List<JournalRow> journal(CaseId id) {
        Actor who = actor.get();
        return CaseViews.journal(cases.journal(cases.look(id, who)), who);
    }

    /** How the contract that the case was opened under deals with cases. */
    public CaseRules caseRules(CaseId id) {
        return contracts.caseRules(cases.look(id, actor.get()).contractVersionId());
    }
}
