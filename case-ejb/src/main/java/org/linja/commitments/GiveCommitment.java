package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Tells a customer what will happen by when; whoever says it answers for it. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class GiveCommitment {
    @Inject CommitmentActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @param words what exactly was said; may be empty
     * @throws Problem {@code invalid-input} at {@code dueAt}, {@code act-not-allowed} for a case
     *     that is closed
     */
    public long give(
            CaseId id, long version, CommitmentKind kind, @Nullable Instant dueAt, String words) {
        return acts.add(
                id,
                version,
                CaseAct.COMMIT,
                dueAt,
                "dueAt",
                words,
                (supportCase, who, at) ->
                        Commitment.given(
                                supportCase, kind, who, Objects.requireNonNull(dueAt), words, at));
    }
}
