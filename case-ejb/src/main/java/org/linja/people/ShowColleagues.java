package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists the people of the administrator's own firm. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ShowColleagues {
    @Inject People people;
    @Inject PersonFactors factors;
    @Inject Customers customers;
    @Inject CurrentActor actor;

    public List<PersonRow> show() {
        return people.colleagues(actor.get().firm());
    }

    /** Whether the firm demands a second factor of all of them. */
    public boolean isFactorDemanded() {
        return factors.isDemanded(actor.get().firm());
    }

    /** The firm, whose language and zone are proposed for whoever is invited. */
    public Customer firm() {
        return customers.byId(actor.get().firm());
    }
}
