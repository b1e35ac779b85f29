package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.calendars.Calendars;
import org.linja.calendars.rules.OpenSpan;
import org.linja.cases.Admission;
import org.linja.cases.CaseDoor;
import org.linja.cases.NamedClaim;
import org.linja.cases.StampedTerms;
import org.linja.contracts.Customer;
import org.linja.contracts.Customers;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;
import org.linja.portal.rules.Presence;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/** Shows a customer's person who is there now and until when, before they begin to write. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowAvailability {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final List<SupportLine> LINES = List.of(SupportLine.LINE_1, SupportLine.LINE_2);

    @Inject Rotas rotas;
    @Inject CaseDoor door;
    @Inject Customers customers;
    @Inject Calendars calendars;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** For a matter about {@code claim}, which decides the contract. */
    public Availability show(NamedClaim claim) {
        Instant now = clock.now();
        Instant horizon = now.plus(AHEAD);
        return new Availability(
                LINES.stream()
                        .map(
                                line ->
                                        new Availability.Line(
                                                line,
                                                Presence.of(
                                                        rotas.stretches(line, now, horizon),
                                                        now,
                                                        horizon)))
                        .toList(),
                hours(claim, now, horizon).orElse(null));
    }

    private Optional<Presence> hours(NamedClaim claim, Instant now, Instant horizon) {
        return door.look(customer(), claim, now)
                .map(Admission::terms)
                .map(StampedTerms::bound)
                .map(bound -> calendars.byVersion(bound.calendarVersionId()))
                .map(calendar -> calendar.openSpans(now, horizon))
                .map((List<OpenSpan> open) -> Presence.of(open, now, horizon));
    }

    private Customer customer() {
        return customers.byId(actor.get().firm());
    }
}
