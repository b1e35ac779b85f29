package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/**
 * Says for the customer how severe a case is: a person of theirs, or somebody who has it from them.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.CUSTOMER})
public class ClaimSeverity {
    @Inject CaseActs acts;
    @Inject SeverityTerms terms;

    /**
     * Returns the case's new version; {@code version} is the one the person saw.
     *
     * @throws org.linja.platform.problem.Problem {@code no-arbiter} if nobody could decide
     */
    public long claim(CaseId id, long version, SeverityWords words) {
        CaseText.check(words.why());
        return acts.onCase(
                id, version, (c, who, at) -> c.claimSeverity(who, terms.said(id, words), at));
    }
}
