package org.linja.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseOpening;
import org.linja.cases.NamedClaim;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.Actor;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;
import org.linja.routing.rules.RoutingDecision;
import org.linja.routing.rules.RoutingDecision.NobodyOnDuty;
import org.linja.routing.rules.RoutingDecision.RoutedTo;

/** Opens and ends the cases that the house has with itself. */
@ApplicationScoped
public class HouseCases {
    @Inject CaseDoor door;
    @Inject Customers customers;
    @Inject SupportCases cases;
    @Inject Rotas rotas;

    /**
     * Opens a case, routed to whoever is on duty for a line.
     *
     * @param component key of what the house's own contract says that it watches over
     * @param now as the door said when it was entered
     */
    public CaseId open(
            String component,
            Severity severity,
            SupportLine line,
            OwnWords.Matter matter,
            Instant now) {
        Customer house = customers.house();
        Admission admitted = door.admit(house, new NamedClaim(component, null, null), now);
        SupportCase opened =
                SupportCase.open(
                        cases.nextId(),
                        new CaseOpening(
                                house.id(),
                                Channel.WATCH,
                                severity,
                                Map.of(),
                                CaseKind.FAULT,
                                matter.subject(),
                                matter.description(),
                                house.name(),
                                "",
                                "",
                                ""),
                        admitted,
                        Actor.SYSTEM,
                        now);
        opened.route(whoIsOn(line, now), now);
        cases.add(opened, now);
        return opened.id();
    }

    private RoutingDecision whoIsOn(SupportLine line, Instant now) {
        List<Long> onDuty = rotas.onDuty(line, now);
        return onDuty.isEmpty() ? new NobodyOnDuty() : new RoutedTo(line, onDuty.get(0));
    }

    /** Writes down what has changed about a matter that is open. */
    void note(CaseId about, String text, Instant now) {
        cases.find(about)
                .filter(open -> open.status().isOpen())
                .ifPresent(
                        open -> {
                            open.note(Actor.SYSTEM, text, now);
                            cases.keep(open, now);
                        });
    }

    /** Ends a case unless a person has; nobody is called about it any more. */
    public void end(CaseId about, Actor who, Map<String, String> why, Instant now) {
        cases.find(about)
                .filter(open -> open.status().isOpen())
                .ifPresent(
                        open -> {
                            open.end(who, why, now);
                            cases.keep(open, now);
                        });
    }
}
