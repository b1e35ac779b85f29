package org.linja.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseAct;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/**
 * A customer's person asks to be called at a moment. It is promised when somebody takes it; left
 * alone it calls people like a promise does.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class AskCallBack {
    @Inject CommitmentActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @param words whom to call and where; may be empty
     * @throws Problem {@code invalid-input} at {@code at}
     */
    public long ask(CaseId id, long version, @Nullable Instant wanted, String words) {
        return acts.add(
                id,
                version,
                CaseAct.ASK_CALL_BACK,
                wanted,
                "at",
                words,
                (supportCase, who, at) ->
                        Commitment.asked(supportCase, Objects.requireNonNull(wanted), words, at));
    }
}
