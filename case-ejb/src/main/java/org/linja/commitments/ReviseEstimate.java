package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Says another moment than was estimated, and tells the customer why. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ReviseEstimate {
    @Inject CommitmentActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code commitment-refuses} for a promise, whose moment never moves; {@code
     *     words-need-reader} where the contract wants such words read
     */
    public long revise(CaseId id, long version, long number, @Nullable Instant dueAt, String why) {
        CommitmentActs.checkReason(why);
        return acts.on(
                id,
                version,
                number,
                (one, supportCase, who, at) -> {
                    CommitmentActs.checkDue("dueAt", dueAt, at);
                    acts.admit(supportCase, why);
                    one.revise(supportCase, who, Objects.requireNonNull(dueAt), why, at);
                });
    }
}
