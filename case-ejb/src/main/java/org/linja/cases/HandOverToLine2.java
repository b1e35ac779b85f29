package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Offers a case to line 2; it stays in its owner's hands until somebody there accepts. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class HandOverToLine2 {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long offer(CaseId id, long version, String why) {
        CaseText.check(why);
        return acts.onCase(id, version, (c, who, at) -> c.offerToLine2(who, why, at));
    }
}
