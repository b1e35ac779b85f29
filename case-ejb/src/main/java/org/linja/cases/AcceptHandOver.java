package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Takes a case that line 1 has offered to line 2. */
@Stateless
@RolesAllowed(Role.LINE_2)
public class AcceptHandOver {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long accept(CaseId id, long version) {
        return acts.onCase(id, version, SupportCase::acceptHandOver);
    }
}
