package org.linja.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.commitments.rules.CommitmentState;
import org.linja.platform.security.Actor;

/** Lets whoever was called about a commitment, and accepts, answer for it from then on. */
@ApplicationScoped
public class TakeCalledCommitment {
    @Inject Commitments commitments;

    /** The caller holds the case and keeps it. */
    public void take(SupportCase supportCase, long number, Actor who, Instant now) {
        Commitment called = commitments.byId(number);
        boolean owed = called.state().isOwed() && called.caseId().equals(supportCase.id());
        if (owed) {
            // What was missed was missed by whoever had it until now.
            called.missIfPast(supportCase, now);
        }
        boolean theirs = Long.valueOf(who.personId()).equals(called.ownerId());
        if (owed && (!theirs || called.state() != CommitmentState.OPEN)) {
            called.take(supportCase, who, now);
            commitments.watch(called, supportCase, now);
        }
    }
}
