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
     *     says it is the one who would have to
     */
    public long assess(CaseId id, long version, SeverityWords words) {
        CaseText.check(words.why());
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    terms.arbiter(id)
                            .filter(arbiter -> arbiter.personId() == who.personId())
                            .ifPresent(
                                    same -> {
                                        throw new Problem(ProblemType.ARBITER_ASSESSES);
                                    });
                    c.assessSeverity(who, terms.said(id, words), at);
                });
    }
}
