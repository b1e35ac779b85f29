package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Ends an opinion that nobody wants any more; who judges it stops within a chunk. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class CancelAudit {
    @Inject AuditOpinions opinions;
    @Inject DatabaseClock clock;

    /**
     * Cancels the opinion, queued or half judged.
     *
     * @throws Problem {@code not-found}; {@code already-ended} if it is done, failed or cancelled
     */
    public void cancel(long number) {
        if (opinions.row(number).isEmpty()) {
            throw Problem.notFound();
        }
        if (!opinions.cancel(number, clock.now())) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
    }
}
