package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linja.calendars.Calendars;
import org.linja.contracts.ContractRow;
import org.linja.contracts.Contracts;
import org.linja.people.People;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a customer's person what their firm has signed and what of it is in force today. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowOurContract {
    @Inject Contracts contracts;
    @Inject Calendars calendars;
    @Inject People people;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;
    @Inject OwnRows ownRows;

    /** What is in force now, by code; more than one where assets or services have their own. */
    public List<ContractRow> inForce() {
        return contracts.inForce(ownRows.customerOf(actor.get()), clock.now());
    }

    /**
     * One of them with all it promises.
     *
     * @throws Problem {@code not-found} for another's, and for one that is not in force
     */
    public OurContract show(String code) {
        return inForce().stream()
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
