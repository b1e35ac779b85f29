package org.linja.monitoring;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.rules.Alert;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Alerts that the house has heard of; whoever changes one holds its service. */
@Repository
class Signals {
    private static final int NAME_LIMIT = 200;
    private static final int SHOWN = 100;

    @Inject SqlRows sql;

    Optional<Signal> of(long serviceId, String fingerprint) {
        return sql.first(
                Signals.class,
                "signal.sql",
                row ->
                        new Signal(
                                row.getLong("id"),
                                new CaseId(row.getLong("case_id")),
                                SqlRows.requiredInstant(row, "starts_at"),
                                row.getInt("times"),
                                SqlRows.instant(row, "over_at"),
                                row.getBoolean("case_open")),
                Map.of("serviceId", serviceId, "fingerprint", fingerprint));
    }

    /** These and the cases in which they go on where they were merged, the oldest first. */
    List<CaseId> toHold(List<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : sql.list(
                        Signals.class,
                        "cases-to-hold.sql",
                        row -> new CaseId(row.getLong("id")),
                        Map.of("cases", cases.stream().map(CaseId::value).toList()));
    }

    /** It begins to burn, or burns anew, about this case. */
    void burns(Visit visit, Alert alert, Severity severity, CaseId about) {
        Map<String, Object> row = new HashMap<>();
        row.put("serviceId", visit.service().id());
        row.put("customerId", visit.service().customerId());
        row.put("fingerprint", alert.fingerprint());
        row.put("name", Alert.cut(alert.name(), NAME_LIMIT));
        row.put("severity", severity.slug());
        row.put("caseId", about.value());
        row.put("startsAt", alert.startsAt());
        row.put("leftOut", visit.leftOut());
        row.put("now", visit.now());
        sql.change(Signals.class, "signal-burns.sql", row);
    }

    /** Its monitoring says once more that it burns, maybe anew since the house heard of it. */
    void count(Visit visit, Signal signal, Instant startsAt) {
        sql.change(
                Signals.class,
                "signal-count.sql",
                Map.of(
                        "id",
                        signal.id(),
                        "startsAt",
                        startsAt,
                        "leftOut",
                        visit.leftOut(),
                        "now",
                        visit.now()));
    }

    void over(Signal signal, Instant now) {
        sql.change(Signals.class, "signal-over.sql", Map.of("id", signal.id(), "now", now));
    }

    /** How many others of a case still burn. */
    long burning(CaseId about) {
        return sql.one(
                Signals.class,
                "signals-burning.sql",
                row -> row.getLong(1),
                Map.of("caseId", about.value()));
    }

    /** Those of a case, what burns first. */
    List<SignalRow> about(CaseId about) {
        return sql.list(
                Signals.class,
                "signals.sql",
                row ->
                        new SignalRow(
                                row.getString("fingerprint"),
                                row.getString("name"),
                                row.getString("service"),
                                Severity.of(row.getString("severity")),
                                SqlRows.requiredInstant(row, "starts_at"),
                                SqlRows.requiredInstant(row, "last_at"),
                                row.getInt("times"),
                                row.getInt("left_out"),
                                SqlRows.instant(row, "over_at")),
                Map.of("caseId", about.value(), "limit", SHOWN));
    }

    /** Whether its customer was there before a case that opens now: wrote, or called. */
    boolean customerCameFirst(ManagedService service, Instant since, Instant now) {
        return sql.one(
                Signals.class,
                "customer-came-first.sql",
                row -> row.getBoolean(1),
                Map.of(
                        "customerId",
                        service.customerId(),
                        "service",
                        service.service(),
                        "since",
                        since,
                        "now",
                        now));
    }

    void addProactive(
            ManagedService service,
            CaseId about,
            Instant burningSince,
            boolean first,
            boolean storm,
            Instant now) {
        sql.change(
                Signals.class,
                "proactive-add.sql",
                Map.of(
                        "caseId",
                        about.value(),
                        "serviceId",
                        service.id(),
                        "customerId",
                        service.customerId(),
                        "now",
                        now,
                        "since",
                        burningSince,
                        "first",
                        first,
                        "storm",
                        storm));
    }
}
