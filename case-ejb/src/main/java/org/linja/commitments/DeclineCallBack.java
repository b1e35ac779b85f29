package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Says that a customer will not be called when they asked, and tells them why. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class DeclineCallBack {
    @Inject CommitmentActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code words-need-reader} where the contract wants such words read
     */
    public long decline(CaseId id, long version, long number, String why) {
        CommitmentActs.checkReason(why);
        return acts.on(
                id,
                version,
                number,
                (one, supportCase, who, at) -> {
                    acts.admitReason(supportCase, why);
                    one.decline(supportCase, who, why, at);
                });
    }
}
