package org.linja.audit;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.ReportMonth;
import org.linja.contracts.Customers;
import org.linja.platform.persistence.OwnRows;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.time.DatabaseClock;

/** The opinions on one month of one customer, as that customer's own people meet them. */
@Repository
class OwnReports {
    @Inject SqlRows sql;
    @Inject AuditOpinions opinions;
    @Inject Customers customers;
    @Inject CurrentActor actor;
    @Inject OwnRows ownRows;
    @Inject DatabaseClock clock;

    /** The customer whose person asks. */
    long customerId() {
        return actor.get().firm();
    }

    /**
     * The month of this text, by the customer's zone.
     *
     * @throws Problem {@code not-found} for what is no month, lies ahead or is too long ago
     */
    ReportMonth month(String text) {
        return ReportMonth.of(text, zone(), clock.now()).orElseThrow(Problem::notFound);
    }

    List<ReportMonth> months() {
        return ReportMonth.choices(zone(), clock.now());
    }

    /** The newest report on a month; it may still be in the making. */
    Optional<AuditRow> newest(ReportMonth month) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("customerId", ownRows.customerOf(actor.get()));
        which.put("from", month.from());
        which.put("until", month.until());
        return sql.first(OwnReports.class, "own-report.sql", row -> row.getLong("number"), which)
                .flatMap(opinions::row);
    }

    /** Lets one order of a customer wait for the other, and counts those since a moment. */
    long holdAndCount(long customerId, Instant since) {
        sql.one(
                OwnReports.class,
                "own-reports-hold.sql",
                row -> true,
                Map.of("customerId", customerId));
        return sql.one(
                OwnReports.class,
                "own-reports-since.sql",
                row -> row.getLong(1),
                Map.of("customerId", customerId, "since", since));
    }

    private ZoneId zone() {
        return ZoneId.of(customers.byId(customerId()).zone());
    }
}
