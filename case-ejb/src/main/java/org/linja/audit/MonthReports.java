package org.linja.audit;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.audit.rules.ReportMonth;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The reports that come once a month: which are owed, and who has been told of which. */
@Repository
class MonthReports {
    @Inject SqlRows sql;

    /**
     * A customer whose newest month that is over nobody has looked at.
     *
     * @param known whether somebody has looked at one before
     */
    record Owed(long customerId, ZoneId zone, boolean known) {}

    /** An opinion on one customer alone. */
    record OnOne(long customerId, ZoneId zone, Instant from, Instant wished, Instant cutAt) {
        /** Whether it is the whole report on this month. */
        boolean isOn(ReportMonth month) {
            return from.equals(month.from()) && wished.equals(month.until()) && month.isOver(cutAt);
        }
    }

    List<Owed> owed(Instant now, int limit) {
        return sql.list(
                MonthReports.class,
                "month-owed.sql",
                row ->
                        new Owed(
                                row.getLong("id"),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("known")),
                Map.of("now", now, "limit", limit));
    }

    /** Whether nobody has looked at this month of the customer yet; if so, the caller has. */
    boolean claim(long customerId, ReportMonth month) {
        return sql.change(
                        MonthReports.class,
                        "month-claim.sql",
                        Map.of("customerId", customerId, "month", first(month)))
                == 1;
    }

    /** Whether there is anything to report, somebody to read it, and nothing made of it yet. */
    boolean isWorthMaking(long customerId, ReportMonth month) {
        return sql.one(
                MonthReports.class,
                "month-worth.sql",
                row -> row.getBoolean(1),
                Map.of(
                        "customerId", customerId,
                        "from", month.from(),
                        "until", month.until()));
    }

    /** Nothing for an opinion on everybody. */
    Optional<OnOne> onOne(long opinion) {
        return sql.first(
                MonthReports.class,
                "month-opinion.sql",
                row ->
                        new OnOne(
                                row.getLong("customer_id"),
                                ZoneId.of(row.getString("zone")),
                                SqlRows.requiredInstant(row, "opened_from"),
                                SqlRows.requiredInstant(row, "wished_until"),
                                SqlRows.requiredInstant(row, "cut_at")),
                Map.of("number", opinion));
    }

    /** Those who have not been told of this month before; from now on they have. */
    List<Long> toTell(long customerId, ReportMonth month, long opinion, Instant now) {
        return sql.list(
                MonthReports.class,
                "month-tell.sql",
                row -> row.getLong(1),
                Map.of(
                        "customerId",
                        customerId,
                        "month",
                        first(month),
                        "opinion",
                        opinion,
                        "now",
                        now));
    }

    private static String first(ReportMonth month) {
        return month.month().atDay(1).toString();
    }
}
