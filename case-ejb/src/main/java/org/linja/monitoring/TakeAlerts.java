package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertOutcome;
import org.linja.monitoring.rules.AlertState;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;

/** Takes what a service's monitoring says: opens, counts and ends, all of a message or nothing. */
@Stateless
@RolesAllowed(Role.MONITOR)
public class TakeAlerts {
    @Inject CaseDoor door;
    @Inject Customers customers;
    @Inject MonitorTokens tokens;
    @Inject ManagedServices services;
    @Inject Signals signals;
    @Inject SignalActs acts;
    @Inject ProactiveCases proactive;
    @Inject CurrentActor actor;

    /**
     * Takes a message; the same one again, at once, changes nothing.
     *
     * @throws Problem {@code sign-in-failed} for a token that is over, {@code invalid-input},
     *     {@code customer-disabled}, {@code no-contract}, {@code ambiguous-contract}, {@code
     *     channel-not-allowed} where the contract no longer opens this door
     */
    public List<TakenAlert> take(AlertMessage message) {
        Instant now = door.enter();
        long token = token();
        ManagedService service =
                tokens.serviceOf(token, now)
                        .flatMap(services::hold)
                        .orElseThrow(() -> new Problem(ProblemType.SIGN_IN_FAILED));
        message.check(now);
        if (!services.isNew(service.id(), message.digest(), now)) {
            return message.alerts().stream().map(alert -> asItStands(service, alert)).toList();
        }
        Customer customer = customers.byId(service.customerId());
        Admission admitted = door.admit(customer, service.claim(), now);
        AddManagedService.requireOpen(admitted);
        Visit visit =
                new Visit(
                        service,
                        customer,
                        admitted,
                        token,
                        services.openedWithinHour(service.id(), now),
                        now);
        List<TakenAlert> taken = new ArrayList<>();
        for (Alert alert : message.alerts()) {
            taken.add(
                    alert.state() == AlertState.FIRING
                            ? proactive.fires(visit, alert)
                            : acts.ends(visit, alert));
        }
        proactive.tellOfStorm(visit);
        return taken;
    }

    private long token() {
        String name = actor.person().map(LinjaPrincipal::getName).orElse("");
        return Long.parseLong(name.substring(name.indexOf(':') + 1));
    }

    private TakenAlert asItStands(ManagedService service, Alert alert) {
        return signals.of(service.id(), alert.fingerprint())
                .map(
                        known ->
                                new TakenAlert(
                                        alert.fingerprint(), AlertOutcome.NOTHING, known.caseId()))
                .orElse(new TakenAlert(alert.fingerprint(), AlertOutcome.NOTHING, null));
    }
}
