package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Ends a session of the person's own; its next request is nobody's. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class EndMySession {
    @Inject PersonSessions sessions;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Ends one.
     *
     * @throws Problem {@code not-found} also for another person's
     */
    public void end(long id) {
        if (!sessions.end(actor.get().personId(), id, clock.now())) {
            throw Problem.notFound();
        }
    }

    /** Ends all but the one from which this is asked. */
    public void endOthers(long kept) {
        long person = actor.get().personId();
        Instant now = clock.now();
        for (MySession session : sessions.of(person, now)) {
            if (session.id() != kept) {
                sessions.end(person, session.id(), now);
            }
        }
    }
}
