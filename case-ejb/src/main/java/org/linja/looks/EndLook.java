package org.linja.looks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Leaves the eyes of a customer's person; nothing happens where nobody looks through any. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class EndLook {
    @Inject Looks looks;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    public void end(long session) {
        Instant now = clock.now();
        // What was over by itself told so when it began.
        looks.openIn(session)
                .filter(open -> open.endsAt().isAfter(now))
                .ifPresent(open -> tell(open, now));
        looks.end(session, now);
    }

    private void tell(Looks.Open open, Instant now) {
        trail.add(
                AdministrationAct.LOOK_ENDED,
                "customer:" + open.customer(),
                open.customerId(),
                List.of(),
                actor.get(),
                now);
    }
}
