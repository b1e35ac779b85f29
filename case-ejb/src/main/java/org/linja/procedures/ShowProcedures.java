package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Shows the house's people the procedures of a case: whose turn it is, until when, what was done.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR})
public class ShowProcedures {
    @Inject SupportCases cases;
    @Inject Procedures procedures;
    @Inject Sheets sheets;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Those of a case in the order in which they began; {@code not-found} also for no case. */
    public List<ProcedureSheet> of(CaseId id) {
        Actor who = actor.get();
        cases.look(id, who);
        Instant now = clock.now();
        return sheets.of(id, procedures.ofCase(id), who, now);
    }

    /**
     * One of a case.
     *
     * @throws Problem {@code not-found} also for one of another case
     */
    public ProcedureSheet one(CaseId id, long number) {
        Actor who = actor.get();
        cases.look(id, who);
        return sheets.of(id, List.of(procedures.of(id, number)), who, clock.now()).get(0);
    }

    /**
     * One that a case has or had: it may have gone on with another case since, after a merge.
     *
     * @throws Problem {@code not-found} also for one of another customer
     */
    public ProcedureSheet carried(CaseId id, long number) {
        Actor who = actor.get();
        CaseProcedure found = procedures.wherever(number, cases.look(id, who).customerId());
        return sheets.of(found.caseId(), List.of(found), who, clock.now()).get(0);
    }

    /** The version of the case, by which an act in it names what the person saw. */
    public long versionOf(CaseId id) {
        return cases.look(id, actor.get()).version();
    }
}
