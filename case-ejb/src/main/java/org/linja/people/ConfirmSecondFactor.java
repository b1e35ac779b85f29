package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Hears the code of somebody who is signed in, before an act that asks for it anew. A wrong one is
 * counted, so nothing here is undone by a refusal.
 */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class ConfirmSecondFactor {
    @Inject SecondTurns turns;
    @Inject PersonSessions sessions;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Whether the code is theirs and new; the session then counts as proved from now on. */
    public boolean confirm(long session, String code) {
        Actor who = actor.get();
        boolean proved = turns.proves(who, code);
        if (proved) {
            sessions.prove(who.personId(), session, clock.now());
        }
        return proved;
    }
}
