package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Contracts;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Takes up again what turned out not to be solved. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ReopenCase {
    @Inject CaseActs acts;
    @Inject Contracts contracts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code reopen-too-late} where the contract's time for it has passed
     */
    public long reopen(CaseId id, long version, String why) {
        CaseText.check(why);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    if (!c.isReopenable(contracts.caseRules(c.contractVersionId()), at)) {
                        throw new Problem(ProblemType.REOPEN_TOO_LATE);
                    }
                    c.reopen(who, why, at);
                });
    }
}
