package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/**
 * Decides where house and customer differ; only the arbiter does, or whoever stands in where nobody
 * who was named can, and both sides are bound by it.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class SettleSeverity {
    @Inject CaseActs acts;
    @Inject SeverityTerms terms;

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
                (c, who, at) -> c.settleSeverity(who, terms.deciders(id, at), to, why, at));
    }
}
