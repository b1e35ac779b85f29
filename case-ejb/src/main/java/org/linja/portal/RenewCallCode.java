package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
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
     * What is to be phoned about from now on: the newest of it where its code can still be said, or
     * it has become a case; its words are the newest, however old the page is that asks.
     *
     * @throws Problem {@code not-found} also for what somebody else announced; {@code
     *     too-many-requests} after too many codes
     */
    public AnnouncedCall renew(UUID id) {
        long personId = actor.get().personId();
        AnnouncedCall old = calls.byId(id, personId).orElseThrow(Problem::notFound);
        AnnouncedCall newest = calls.newest(personId, old.key()).orElse(old);
        Instant now = clock.now();
        if (newest.number() != null || newest.isSayable(now)) {
            return newest;
        }
        return calls.announce(
                        newest.customerId(),
                        personId,
                        newest.key(),
                        newest.hotline(),
                        newest.draft(),
                        now)
                .orElseThrow(() -> new Problem(ProblemType.TOO_MANY_REQUESTS));
    }
}
