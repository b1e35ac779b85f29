package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Says that what a customer was told has been done. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class KeepCommitment {
    @Inject CommitmentActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code words-need-reader} where the contract wants such words read
     */
    public long keep(CaseId id, long version, long number, String how) {
        CommitmentActs.checkWords(how);
        return acts.on(
                id,
                version,
                number,
                (one, supportCase, who, at) -> {
                    acts.admit(supportCase, how);
                    one.keep(supportCase, who, how.isBlank() ? null : how, at);
                });
    }
}
