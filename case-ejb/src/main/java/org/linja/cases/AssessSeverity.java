package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Says for the house how severe a case is; where the customer says otherwise, it is disputed. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AssessSeverity {
    @Inject CaseActs acts;
    @Inject SeverityTerms terms;

    /**
     * Returns the case's new version; {@code version} is the one the person saw.
     *
     * @throws Problem {@code no-arbiter} if nobody could decide, {@code arbiter-assesses} if who
     *     says it is the only one who could
     */
    public long assess(CaseId id, long version, SeverityWords words) {
        CaseText.check(words.why());
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    if (terms.deciders(id, at).areOnly(who.personId())) {
                        throw new Problem(ProblemType.ARBITER_ASSESSES);
                    }
                    c.assessSeverity(who, terms.said(id, words, at), at);
                });
    }
}
