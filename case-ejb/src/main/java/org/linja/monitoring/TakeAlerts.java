package org.linja.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertOutcome;
import org.linja.monitoring.rules.AlertState;
import org.linja.monitoring.rules.Firing;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;

/**
 * Takes what a service's monitoring says: opens, counts and ends. What of a message has the form is
 * taken whole or not at all; what has not is left out, and told of (ADR 0057).
 */
@Stateless
@RolesAllowed(Role.MONITOR)
public class TakeAlerts {
    private static final Logger LOG = Logger.getLogger(TakeAlerts.class.getName());

    @Inject CaseDoor door;
    @Inject Customers customers;
    @Inject MonitorTokens tokens;
    @Inject ManagedServices services;
    @Inject Signals signals;
    @Inject SignalActs acts;
    @Inject ProactiveCases proactive;
    @Inject CurrentActor actor;

    /**
     * Takes a message; the same one again, at once, changes nothing but what it says is over and
     * burns: what came out of order began after its end was told.
     *
     * @throws Problem {@code sign-in-failed} for a token that is over, {@code invalid-input} for
     *     what is no message; what {@link TakenMessage#orRefuse} throws is told of first
     */
    public TakenMessage take(AlertMessage message) {
        Instant now = door.enter();
        long token = token();
        ManagedService service =
                tokens.serviceOf(token, now)
                        .flatMap(services::hold)
                        .orElseThrow(() -> new Problem(ProblemType.SIGN_IN_FAILED));
        message.check();
        AlertMessage.Read read = message.read(now);
        boolean said = !services.isNew(service.id(), message.digest(), now);
        if (read.missing() > 0 && !said) {
            tellOfRefused(service, read, now);
        }
        List<Heard> heard = heard(service, read.alerts());
        boolean changes = said ? heard.stream().anyMatch(Heard::ends) : !heard.isEmpty();
        if (!changes) {
            List<TakenAlert> standing = heard.stream().map(Heard::asItStands).toList();
            return new TakenMessage(standing, read.refused(), read.beyond(), null);
        }
        Customer customer = customers.byId(service.customerId());
        Admission admitted;
        try {
            admitted = door.admit(customer, service.claim(), now);
            AddManagedService.requireOpen(admitted);
        } catch (Problem closed) {
            // It is told of, and then refused: else nobody would learn of what is never sent again.
            services.forget(service.id(), message.digest());
            services.keepRefused(service.id(), LastRefused.atTheDoor(read, now));
            return new TakenMessage(List.of(), List.of(), 0, closed);
        }
        Visit visit =
                new Visit(
                        service,
                        customer,
                        admitted,
                        token,
                        message.leftOut() + read.missing(),
                        services.openedWithinHour(service.id(), now),
                        now);
        if (message.leftOut() > 0 && !said) {
            tellOfLeftOut(service, message.leftOut(), now);
        }
        acts.hold(written(visit, heard));
        List<TakenAlert> taken = new ArrayList<>();
        for (Heard one : heard) {
            taken.add(said && !one.ends() ? one.asItStands() : take(visit, one));
        }
        proactive.tellOfStorm(visit);
        return new TakenMessage(taken, read.refused(), read.beyond(), null);
    }

    /** What did not come is unknown to the house: nobody is to believe that a list is whole. */
    private void tellOfLeftOut(ManagedService service, int leftOut, Instant now) {
        services.keepLeftOut(service.id(), leftOut, now);
        LOG.log(
                Level.WARNING,
                "Alertmanager left out {0} alerts of managed service {1}: max_alerts of its receiver",
                new Object[] {leftOut, service.id()});
    }

    /** Whoever keeps the service is told what its monitoring is to mend. */
    private void tellOfRefused(ManagedService service, AlertMessage.Read read, Instant now) {
        services.keepRefused(service.id(), LastRefused.of(read, now));
        LOG.log(
                Level.WARNING,
                "{0} alerts of managed service {1} were not taken: its customer''s page says why",
                new Object[] {read.missing(), service.id()});
    }

    private TakenAlert take(Visit visit, Heard one) {
        return one.alert().state() == AlertState.FIRING
                ? proactive.fires(visit, one.alert(), one.known())
                : acts.ends(visit, one.alert(), one.known());
    }

    private List<Heard> heard(ManagedService service, List<Alert> alerts) {
        return alerts.stream()
                .map(alert -> new Heard(alert, signals.of(service.id(), alert.fingerprint())))
                .toList();
    }

    /** The cases there are already into which the message may write. */
    private List<CaseId> written(Visit visit, List<Heard> heard) {
        List<CaseId> written = new ArrayList<>();
        long firing = 0;
        for (Heard one : heard) {
            one.known()
                    .filter(known -> acts.isWritten(visit, one.alert(), known))
                    .ifPresent(known -> written.add(known.caseId()));
            firing += one.alert().state() == AlertState.FIRING ? 1 : 0;
        }
        visit.stormOf(firing).ifPresent(written::add);
        return written;
    }

    private record Heard(Alert alert, Optional<Signal> known) {
        /** Whether it ends what burns, though it was said before. */
        boolean ends() {
            return alert.state() == AlertState.RESOLVED
                    && known.filter(one -> Firing.endsAfterAll(one.known(), alert.startsAt()))
                            .isPresent();
        }

        TakenAlert asItStands() {
            return new TakenAlert(
                    alert.fingerprint(),
                    AlertOutcome.NOTHING,
                    known.map(Signal::caseId).orElse(null));
        }
    }

    private long token() {
        String name = actor.person().map(LinjaPrincipal::getName).orElse("");
        return Long.parseLong(name.substring(name.indexOf(':') + 1));
    }
}
