package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linja.intake.AnnouncedCall;
import org.linja.intake.AnnouncedCalls;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a person what they must phone about, its code, and whether the desk has it. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowAnnouncedCall {
    @Inject AnnouncedCalls calls;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Throws {@code not-found} also for what somebody else announced. */
    public AnnouncedCall show(UUID id) {
        return calls.byId(id, actor.get().personId()).orElseThrow(Problem::notFound);
    }

    /** Whether its code may be said now. */
    public boolean isSayable(AnnouncedCall call) {
        return call.isSayable(clock.now());
    }

    /** Whether something may still come of it by itself. */
    public boolean isAwaited(AnnouncedCall call) {
        return call.isAwaited(clock.now());
    }
}
