package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lists the keys of the administrator's own firm; nobody is ever shown a secret again. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ShowApiKeys {
    @Inject ApiKeys keys;
    @Inject OwnRows ownRows;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** The one made last first; what is over stays for ninety days. */
    public List<ApiKeyRow> show() {
        return keys.of(ownRows.firmOf(actor.get()), clock.now());
    }
}
