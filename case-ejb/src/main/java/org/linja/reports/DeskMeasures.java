package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.reports.DeskMeasure.Flow;
import org.linja.reports.DeskMeasure.Holder;
import org.linja.reports.DeskMeasure.StateTime;
import org.linja.reports.rules.ArrivalField;

/** What the journal says of a desk, reckoned where it lies. */
@Repository
public class DeskMeasures {
    @Inject SqlRows sql;

    /**
     * Whom and how much a measure is about.
     *
     * @param id of the customer
     */
    record Scope(
            long id,
            String code,
            String name,
            String zone,
            Instant from,
            Instant until,
            long cases,
            long closed) {
        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("customerId", id);
            parameters.put("from", from);
            parameters.put("until", until);
            parameters.put("zone", zone);
            return parameters;
        }
    }

    Optional<Scope> scope(String code, Instant from, Instant until) {
        return sql.first(
                DeskMeasures.class,
                "desk-scope.sql",
                row ->
                        new Scope(
                                row.getLong("id"),
                                code,
                                row.getString("name"),
                                row.getString("zone"),
                                from,
                                until,
                                row.getLong("cases"),
                                row.getLong("closed")),
                Map.of("code", code, "from", from, "until", until));
    }

    /** Measures; what is still open is counted up to {@code now}. */
    DeskMeasure measure(Scope scope, Instant now) {
        Map<String, Object> which = scope.parameters();
        which.put("now", now);
        Map<String, List<Holder>> holders = holders(which);
        Map<String, Long> bounced = bounced(which);
        List<Holder> lines = holders.getOrDefault("line", List.of());
        List<Holder> groups = holders.getOrDefault("group", List.of());
        return new DeskMeasure(
                scope.code(),
                scope.name(),
                scope.zone(),
                scope.from(),
                scope.until(),
                scope.cases(),
                scope.closed(),
                flow(lines, bounced.getOrDefault("line", 0L)),
                flow(groups, bounced.getOrDefault("group", 0L)),
                lines,
                groups,
                sql.list(DeskMeasures.class, "desk-states.sql", DeskMeasures::state, which),
                sql.list(DeskMeasures.class, "desk-arrivals.sql", DeskMeasures::hour, which));
    }

    private Map<String, List<Holder>> holders(Map<String, ?> which) {
        record Kept(String kind, Holder holder) {}
        List<Kept> all =
                sql.list(
                        DeskMeasures.class,
                        "desk-holders.sql",
                        row -> new Kept(row.getString("kind"), holder(row)),
                        which);
        Map<String, List<Holder>> byKind = new HashMap<>();
        for (String kind : List.of("line", "group")) {
            byKind.put(
                    kind,
                    all.stream()
                            .filter(kept -> kept.kind().equals(kind))
                            .map(Kept::holder)
                            .toList());
        }
        return byKind;
    }

    private Map<String, Long> bounced(Map<String, ?> which) {
        Map<String, Long> cases = new HashMap<>();
        sql.list(
                        DeskMeasures.class,
                        "desk-bounced.sql",
                        row -> Map.entry(row.getString("kind"), row.getLong("cases")),
                        which)
                .forEach(entry -> cases.put(entry.getKey(), entry.getValue()));
        return cases;
    }

    private static Flow flow(List<Holder> holders, long bouncedCases) {
        return new Flow(
                holders.stream().mapToLong(Holder::first).sum(),
                holders.stream().mapToLong(Holder::stayed).sum(),
                holders.stream().mapToLong(Holder::handedOn).sum(),
                holders.stream().mapToLong(Holder::bounced).sum(),
                bouncedCases);
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getString("key"),
                row.getString("line"),
                row.getLong("cases"),
                row.getLong("first"),
                row.getLong("stayed"),
                row.getLong("received"),
                row.getLong("handed_on"),
                row.getLong("bounced"),
                row.getLong("held_seconds"));
    }

    private static StateTime state(ResultSet row) throws SQLException {
        return new StateTime(
                row.getString("line"),
                row.getString("state"),
                row.getLong("cases"),
                row.getLong("seconds"));
    }

    private static ArrivalField.Hour hour(ResultSet row) throws SQLException {
        return new ArrivalField.Hour(
                row.getInt("weekday"), row.getInt("hour"), row.getLong("cases"));
    }
}
