package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a person where they are signed in. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER
})
public class ShowMySessions {
    @Inject PersonSessions sessions;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** The one used last first. */
    public List<MySession> show() {
        return sessions.of(actor.get().personId(), clock.now());
    }
}
