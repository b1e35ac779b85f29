package org.linja.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.audit.rules.OpinionOrder;
import org.linja.audit.rules.ReportMonth;
import org.linja.platform.config.Settings;
import org.linja.platform.time.DatabaseClock;

/**
 * Orders, once a month is over where a customer is, the report on it, so that its people need not
 * ask; once a month and customer, whatever the number of servers. A house that judges on demand
 * only ({@code linja.audit.nightly} off) orders none of them either.
 */
@Stateless
@PermitAll
public class OrderMonthReports {
    /** A minute's; the others wait for the next. */
    private static final int MOST_AT_ONCE = 100;

    @Inject MonthReports months;
    @Inject OpinionDesk desk;
    @Inject DatabaseClock clock;
    @Inject Settings settings;

    /** Orders those that are due and that nobody has ordered before. */
    public void orderWhenDue() {
        if (settings.nightlyAudit().isEmpty()) {
            return;
        }
        Instant now = clock.now();
        for (MonthReports.Owed owed : months.owed(now, MOST_AT_ONCE)) {
            ReportMonth month = ReportMonth.lastOver(owed.zone(), now);
            // Whoever is new may bring a past along: the first month told of is one that ended
            // here.
            if (months.claim(owed.customerId(), month)
                    && owed.known()
                    && months.isWorthMaking(owed.customerId(), month)) {
                order(owed.customerId(), month, now);
            }
        }
    }

    private void order(long customerId, ReportMonth month, Instant now) {
        desk.orderForHouse(new OpinionOrder(month.from(), month.until(), customerId, now), now);
    }
}
