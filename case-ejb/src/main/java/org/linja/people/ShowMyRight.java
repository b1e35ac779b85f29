package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a customer's person which right they have among the things of their firm. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowMyRight {
    @Inject People people;
    @Inject CurrentActor actor;

    /** Whoever was given none may read. */
    public CustomerRight show() {
        return people.byId(actor.get().personId())
                .map(PersonRow::right)
                .orElse(CustomerRight.READ_ONLY);
    }
}
