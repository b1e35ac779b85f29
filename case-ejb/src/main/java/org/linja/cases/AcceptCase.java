package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Takes a case into one's own hands: the caller now has a person. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AcceptCase {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long accept(CaseId id, long version) {
        return acts.onCase(id, version, SupportCase::accept);
    }
}
