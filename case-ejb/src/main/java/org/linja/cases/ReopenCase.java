package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Takes up again what turned out not to be solved. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ReopenCase {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long reopen(CaseId id, long version, String why) {
        CaseText.check(why);
        return acts.onCase(id, version, (c, who, at) -> c.reopen(who, why, at));
    }
}
