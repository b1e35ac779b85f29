package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linja.contracts.rules.CustomerCode;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lists who may call for a customer, by name. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowContacts {
    @Inject Customers customers;

    /** Throws {@code not-found} for an unknown customer. */
    public List<ContactRow> of(String code) {
        return Optional.of(code)
                .filter(CustomerCode::fits)
                .flatMap(customers::byCode)
                .map(customer -> customers.contacts(customer.id()))
                .orElseThrow(Problem::notFound);
    }
}
