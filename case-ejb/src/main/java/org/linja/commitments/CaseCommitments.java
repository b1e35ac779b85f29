package org.linja.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linja.cases.Obligations;
import org.linja.cases.SupportCase;
import org.linja.cases.rules.CaseStatus;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** What a case owes its customer goes where the case goes, and ends by a word alone. */
@ApplicationScoped
public class CaseCommitments implements Obligations {
    @Inject Commitments commitments;

    @Override
    public void follow(SupportCase supportCase, Instant now) {
        List<Commitment> owed = commitments.owed(supportCase.id());
        if (supportCase.isWithdrawn()) {
            owed.forEach(one -> release(one, supportCase, now));
            return;
        }
        if (supportCase.status() == CaseStatus.CLOSED && !owed.isEmpty()) {
            throw new Problem(
                    ProblemType.COMMITMENTS_OPEN, Map.of("owed", String.valueOf(owed.size())));
        }
        for (Commitment one : owed) {
            follow(one, supportCase, now);
        }
    }

    private void release(Commitment one, SupportCase supportCase, Instant now) {
        one.missIfPast(supportCase, now);
        one.release(supportCase, now);
        commitments.keep(one, supportCase, now);
    }

    private void follow(Commitment one, SupportCase supportCase, Instant now) {
        Long owner = supportCase.ownerId();
        boolean solved =
                supportCase.status() == CaseStatus.RESOLVED
                        && one.kind() == CommitmentKind.ESTIMATE;
        boolean ofTheOwner = Objects.equals(one.ownerId(), supportCase.ownerBefore());
        if (solved) {
            one.missIfPast(supportCase, now);
            one.keepBySolution(supportCase, now);
            commitments.keep(one, supportCase, now);
        } else if (owner != null && ofTheOwner && !owner.equals(one.ownerId())) {
            one.missIfPast(supportCase, now);
            one.handOn(supportCase, owner, now);
            commitments.keep(one, supportCase, now);
        }
    }

    @Override
    public void weighAnew(SupportCase supportCase, Instant now) {
        commitments.owed(supportCase.id()).forEach(one -> commitments.watch(one, supportCase, now));
    }

    @Override
    public void carry(SupportCase younger, SupportCase older, Instant now) {
        for (Commitment one : commitments.owed(younger.id())) {
            one.carry(younger, older, now);
            commitments.endCalls(one, younger, now);
            commitments.watch(one, older, now);
        }
    }
}
