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

/** Shuts a token out from its next message on. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RevokeMonitorToken {
    @Inject ManagedServiceActs acts;
    @Inject MonitorTokens tokens;
    @Inject DatabaseClock clock;

    /**
     * Revokes it, for ever.
     *
     * @throws Problem {@code not-found} also for another customer's, and for one that is over
     */
    public void revoke(String customerCode, long serviceId, long id) {
        Customer customer = acts.customer(customerCode);
        Instant now = clock.now();
        String name =
                tokens.of(customer.id(), now).stream()
                        .filter(one -> one.id() == id)
                        .map(MonitorTokenRow::name)
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        if (!tokens.revoke(customer.id(), serviceId, id, now)) {
            throw Problem.notFound();
        }
        acts.tell(AdministrationAct.MONITOR_TOKEN_REVOKED, customer, Map.of("name", name), now);
    }
}
