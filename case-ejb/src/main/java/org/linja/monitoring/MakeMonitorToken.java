package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linja.administration.rules.AdministrationAct;
import org.linja.contracts.Customer;
import org.linja.monitoring.rules.TokenState;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.security.SecondFactor;
import org.linja.platform.time.DatabaseClock;

/** Makes a token for the monitoring of a managed service; its secret is told here alone. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class MakeMonitorToken {
    /** Of whoever says nothing about it. */
    public static final int USUAL_DAYS = 180;

    /** After a year somebody should have asked whether the monitoring is still there. */
    public static final int MOST_DAYS = 365;

    /** Two, while one replaces the other, and as many again. */
    private static final int MOST = 4;

    private static final int NAME_LIMIT = 80;

    @Inject ManagedServiceActs acts;
    @Inject MonitorTokens tokens;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject SecondFactor secondFactor;

    /**
     * Makes it.
     *
     * @param days how long it is good
     * @throws Problem {@code invalid-input}, {@code not-found}, {@code act-not-allowed} for a
     *     service that has too many
     */
    public MadeMonitorToken make(String customerCode, long serviceId, String name, long days) {
        new FieldChecks()
                .line("name", name, NAME_LIMIT)
                .check(days >= 1 && days <= MOST_DAYS, "days", "not-in-a-year")
                .orRefuse();
        secondFactor.require(SecondFactor.FRESH);
        Customer customer = acts.customer(customerCode);
        ManagedService service = acts.hold(customer, serviceId);
        Instant now = clock.now();
        long open =
                tokens.of(customer.id(), now).stream()
                        .filter(one -> one.serviceId() == serviceId)
                        .filter(one -> one.state() == TokenState.IN_FORCE)
                        .count();
        if (open >= MOST) {
            throw new Problem(ProblemType.ACT_NOT_ALLOWED, Map.of("most", "" + MOST));
        }
        Instant until = now.plus(Duration.ofDays(days));
        String secret = MonitorTokens.secret();
        long id = tokens.add(service, name, secret, actor.get().personId(), now, until);
        acts.tell(
                AdministrationAct.MONITOR_TOKEN_MADE,
                customer,
                Map.of("name", name, "service", service.name(), "until", until.toString()),
                now);
        return new MadeMonitorToken(id, name, until, secret);
    }
}
