package org.linja.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Shows a customer's administrator what was taken along, and how far the newest is. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class ShowExports {
    @Inject DataExports exports;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** The newest, newest first. */
    public List<DataExport> list() {
        return exports.of(actor.get(), clock.now());
    }

    /** One; {@code not-found} also for another customer's. */
    public DataExport show(long number) {
        return exports.row(number, actor.get(), clock.now()).orElseThrow(Problem::notFound);
    }
}
