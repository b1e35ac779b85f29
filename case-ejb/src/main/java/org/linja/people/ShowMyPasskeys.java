package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a person their passkeys. */
@Stateless
@RolesAllowed({
    Role.LINE_1,
    Role.LINE_2,
    Role.DUTY_MANAGER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.CUSTOMER,
    Role.ENROLLING
})
public class ShowMyPasskeys {
    @Inject Passkeys passkeys;
    @Inject CurrentActor actor;

    public List<PasskeyRow> show() {
        return passkeys.of(actor.get().personId());
    }
}
