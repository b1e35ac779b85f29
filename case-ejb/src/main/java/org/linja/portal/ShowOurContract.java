package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.audit.rules.ReportMonth;
import org.linja.calendars.Calendars;
import org.linja.contracts.ContractRow;
import org.linja.contracts.Contracts;
import org.linja.contracts.Customers;
import org.linja.people.People;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a customer's person what their firm has signed, what of it is in force and what was. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowOurContract {
    @Inject Contracts contracts;
    @Inject Customers customers;
    @Inject Calendars calendars;
    @Inject People people;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject OwnRows ownRows;

    /** What is in force now, by code; more than one where assets or services have their own. */
    public List<ContractRow> inForce() {
        return contracts.inForce(ownRows.customerOf(actor.get()), clock.now());
    }

    /** What ended within the months that can still be asked for, the last to end first. */
    public List<ContractRow> ended() {
        Instant now = clock.now();
        ZoneId zone = ZoneId.of(customers.byId(actor.get().firm()).zone());
        return contracts.ended(
                ownRows.customerOf(actor.get()), ReportMonth.oldest(zone, now).from(), now);
    }

    /**
     * One of them with all it promises, or promised until it ended.
     *
     * @throws Problem {@code not-found} for another's, for one that is still to come, and for one
     *     that ended too long ago
     */
    public OurContract show(String code) {
        return Stream.concat(inForce().stream(), ended().stream())
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(this::whole)
                .orElseThrow(Problem::notFound);
    }

    private OurContract whole(ContractRow row) {
        String arbiter = row.terms().arbiter();
        return new OurContract(
                row,
                row.terms().calendars().stream()
                        .map(calendars::newest)
                        .flatMap(Optional::stream)
                        .toList(),
                arbiter == null ? "" : people.nameOf(arbiter));
    }
}
