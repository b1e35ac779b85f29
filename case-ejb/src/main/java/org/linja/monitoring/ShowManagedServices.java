package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Lists what of a customer is managed; nobody is ever shown a secret again. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowManagedServices {
    @Inject ManagedServiceActs acts;
    @Inject ManagedServices services;
    @Inject MonitorTokens tokens;
    @Inject DatabaseClock clock;

    /** By name; throws {@link Problem} {@code not-found}. */
    public List<ManagedService> of(String customerCode) {
        return services.of(acts.customer(customerCode).id());
    }

    /** The tokens of all of them, the one made last first; what is over stays for ninety days. */
    public List<MonitorTokenRow> tokensOf(String customerCode) {
        return tokens.of(acts.customer(customerCode).id(), clock.now());
    }
}
