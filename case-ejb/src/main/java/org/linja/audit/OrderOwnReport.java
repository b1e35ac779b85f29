package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.linja.audit.rules.OpinionOrder;
import org.linja.audit.rules.ReportMonth;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Orders, for a customer, the opinion that an auditor would order on a month of its own cases. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class OrderOwnReport {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 24;

    @Inject OwnReports reports;
    @Inject OpinionDesk desk;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /**
     * Queues the opinion and takes its cut.
     *
     * @param month such as {@code 2026-11}
     * @return the opinion's number
     * @throws Problem {@code not-found} for what is no month, lies ahead or is too long ago; {@code
     *     already-running} with the fact {@code number}; {@code too-many-requests} after 24 of one
     *     customer in a day
     */
    public long order(String month) {
        Instant now = clock.now();
        ReportMonth asked = reports.month(month);
        long customerId = reports.customerId();
        if (reports.holdAndCount(customerId, now.minus(DAY)) >= MOST_A_DAY) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS, Map.of("most", "" + MOST_A_DAY));
        }
        OpinionOrder order = new OpinionOrder(asked.from(), asked.until(), customerId, now);
        return desk.orderFor(actor.get().personId(), order, now);
    }
}
