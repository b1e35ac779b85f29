package org.linja.looks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.contracts.Customers;
import org.linja.platform.security.Role;

/** Shows managers who saw the portal as whom, and as whom they may. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class ShowLooks {
    @Inject Looks looks;
    @Inject LookablePeople lookable;
    @Inject Customers customers;

    /** The newest two hundred, newest first. */
    public List<LookRow> list() {
        return looks.newest(null);
    }

    /** As whom the portal of a firm may be seen; as nobody for a code that no firm has. */
    public List<LookablePerson> people(String code) {
        return customers.byCode(code).map(firm -> lookable.of(firm.id())).orElse(List.of());
    }
}
