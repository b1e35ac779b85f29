package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Makes a commitment one's own: what a customer only asked for is promised from then on. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class TakeCommitment {
    @Inject CommitmentActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long take(CaseId id, long version, long number) {
        return acts.on(
                id, version, number, (one, supportCase, who, at) -> one.take(supportCase, who, at));
    }
}
