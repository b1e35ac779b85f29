package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Ends a resolved case. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class CloseCase {
    @Inject CaseActs acts;
    @Inject SupportCases cases;

    /**
     * Returns the case's new version; {@code version} is the one the person saw. The cases that
     * were merged into this one are closed with it.
     */
    public long close(CaseId id, long version) {
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    c.close(who, at);
                    cases.followEach(id, at, younger -> younger.closedWith(c, who, at));
                });
    }
}
