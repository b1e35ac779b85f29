package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.journal.Journal;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.sla.rules.SeverityStanding;

/** Decides where house and customer differ; only the arbiter does, and both are bound by it. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class SettleSeverity {
    @Inject CaseActs acts;
    @Inject Journal journal;

    /**
     * Returns the case's new version; {@code version} is the one the person saw.
     *
     * @throws Problem {@code not-disputed}, {@code not-the-arbiter}
     */
    public long settle(CaseId id, long version, Severity to, String why) {
        CaseText.check(why);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    c.settleSeverity(who, to, why, at);
                    if (SeverityStanding.of(journal.historyOf(id.value()))
                            .assessors()
                            .contains(who.journalName())) {
                        throw new Problem(ProblemType.NOT_THE_ARBITER);
                    }
                });
    }
}
