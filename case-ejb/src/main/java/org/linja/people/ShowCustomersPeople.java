package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.Customers;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists a customer's people for the house's administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowCustomersPeople {
    @Inject People people;
    @Inject Customers customers;

    /** By name; throws {@code not-found} for a code that no firm has. */
    public List<PersonRow> of(String code) {
        return people.colleagues(customers.byCode(code).orElseThrow(Problem::notFound).id());
    }
}
