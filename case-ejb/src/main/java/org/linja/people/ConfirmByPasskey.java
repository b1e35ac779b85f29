package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/**
 * Hears a passkey of somebody who is signed in, before an act that asks for a proof anew. A copy
 * that answers is noted, so nothing here is undone by a refusal.
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
public class ConfirmByPasskey {
    @Inject PasskeyTurns turns;
    @Inject PersonSessions sessions;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Whether it is theirs; the session then counts as proved from now on. */
    public boolean confirm(long session, @Nullable PendingPasskey asked, String answer) {
        Actor who = actor.get();
        boolean proved =
                turns.proves(asked, answer)
                        .filter(passkey -> passkey.personId() == who.personId())
                        .isPresent();
        if (proved) {
            sessions.prove(who.personId(), session, clock.now());
        }
        return proved;
    }
}
