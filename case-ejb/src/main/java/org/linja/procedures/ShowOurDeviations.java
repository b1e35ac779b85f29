package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a customer's person what is done otherwise for their firm, and what waits to be signed. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowOurDeviations {
    private static final int MOST = 200;

    @Inject Deviations deviations;
    @Inject DeviationSheets sheets;
    @Inject OwnRows ownRows;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Newest first. */
    public List<DeviationSheet> all() {
        return sheets.of(deviations.newest(firm(), Long.MAX_VALUE, MOST), clock.now());
    }

    /** Throws {@code not-found} also for another customer's. */
    public DeviationSheet one(long number) {
        return sheets.of(
                deviations.byId(number, firm()).orElseThrow(Problem::notFound), clock.now());
    }

    private @Nullable Long firm() {
        return ownRows.firmOf(actor.get());
    }
}
