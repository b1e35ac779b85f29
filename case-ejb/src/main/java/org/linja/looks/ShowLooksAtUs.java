package org.linja.looks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a customer's administrator who of the house saw their portal, when, as whom and why. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ShowLooksAtUs {
    @Inject Looks looks;
    @Inject OwnRows ownRows;
    @Inject CurrentActor actor;

    /** The newest two hundred, newest first. */
    public List<LookRow> list() {
        return looks.newest(ownRows.firmOf(actor.get()));
    }
}
