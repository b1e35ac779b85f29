package org.linja.exports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Makes a way to an export, for the administrator who asks and for a few minutes. */
@Stateless
@RolesAllowed(Role.CUSTOMER_ADMINISTRATOR)
public class OfferExport {
    private static final Duration LASTS = Duration.ofMinutes(5);

    @Inject DataExports exports;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * The way.
     *
     * @throws Problem {@code not-found} also for another customer's and for one that is kept no
     *     longer; {@code report-not-ready} until it is done
     */
    public ExportLink offer(long number) {
        Actor who = actor.get();
        Instant now = clock.now();
        DataExport export = exports.row(number, who, now).orElseThrow(Problem::notFound);
        if (export.isUnderWay()) {
            throw new Problem(ProblemType.REPORT_NOT_READY);
        }
        if (!export.isReady()) {
            throw Problem.notFound();
        }
        Instant until = now.plus(LASTS);
        return new ExportLink(exports.link(export, who, now, until), until);
    }
}
