package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Lends the case to a neighbouring unit of the house. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class LendCase {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long lend(CaseId id, long version, String text) {
        CaseText.check(text);
        return acts.onCase(id, version, (c, who, at) -> c.lend(who, text, at));
    }
}
