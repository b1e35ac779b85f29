package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.linja.administration.rules.AdministrationAct;
import org.linja.contracts.Customer;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Takes a service out of management: its tokens open nothing more, its cases go on. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RetireManagedService {
    @Inject ManagedServiceActs acts;
    @Inject ManagedServices services;
    @Inject DatabaseClock clock;

    /**
     * Retires it, for ever.
     *
     * @throws Problem {@code not-found} also for another customer's, and for one that is retired
     */
    public void retire(String customerCode, long id) {
        Customer customer = acts.customer(customerCode);
        ManagedService service = acts.hold(customer, id);
        Instant now = clock.now();
        services.retire(customer.id(), id, now);
        acts.tell(
                AdministrationAct.MANAGED_SERVICE_RETIRED,
                customer,
                Map.of("name", service.name()),
                now);
    }
}
