package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Stops a batch within a document; what is written stays, for it has a number and a signature. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class CancelDocumentBatch {
    @Inject DocumentBatches batches;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Stops it, queued or half written.
     *
     * @throws Problem {@code not-found}; {@code already-ended}
     */
    public void cancel(long number) {
        Actor who = actor.get();
        if (batches.row(number, who).isEmpty()) {
            throw Problem.notFound();
        }
        if (!batches.cancel(number, who, clock.now())) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
    }
}
