package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linja.intake.AnnouncedCall;
import org.linja.intake.AnnouncedCalls;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Gives a new code to what a person must still phone about: theirs ran out, or the call broke. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class RenewCallCode {
    @Inject AnnouncedCalls calls;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * What is to be phoned about from now on: the same where its code can still be said, or it has
     * become a case.
     *
     * @throws Problem {@code not-found} also for what somebody else announced; {@code
     *     too-many-requests} after too many codes
     */
    public AnnouncedCall renew(UUID id) {
        long personId = actor.get().personId();
        AnnouncedCall old =
                calls.byId(id, personId).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (old.number() != null) {
            return old;
        }
        return calls.announce(
                        old.customerId(),
                        personId,
                        old.key(),
                        old.hotline(),
                        old.draft(),
                        clock.now())
                .orElseThrow(() -> new Problem(ProblemType.TOO_MANY_REQUESTS));
    }
}
