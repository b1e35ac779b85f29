package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Says that the case waits for a vendor of the house, and for what. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class WaitForVendor {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long begin(CaseId id, long version, String text) {
        CaseText.check(text);
        return acts.onCase(id, version, (c, who, at) -> c.waitForVendor(who, text, at));
    }
}
