package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return sql.overAll(
                () ->
                        sql.first(
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
                                Map.of("code", code, "from", from, "until", until)));
    }

    /** Measures; what is still open is counted up to {@code now}. */
    DeskMeasure measure(Scope scope, Instant now) {
        return sql.overAll(() -> measured(scope, now));
    }

    private DeskMeasure measured(Scope scope, Instant now) {
        Map<String, Object> which = scope.parameters();
        which.put("now", now);
        List<Row> rows = sql.list(DeskMeasures.class, "desk-holders.sql", DeskMeasures::row, which);
        return new DeskMeasure(
                scope.code(),
                scope.name(),
                scope.zone(),
                scope.from(),
                scope.until(),
                scope.cases(),
                scope.closed(),
                flow(rows, "line"),
                flow(rows, "group"),
                holders(rows, "line"),
                holders(rows, "group"),
                sql.list(DeskMeasures.class, "desk-states.sql", DeskMeasures::state, which),
                sql.list(DeskMeasures.class, "desk-arrivals.sql", DeskMeasures::hour, which));
    }

    /** Lines or groups; the one without a key is the sum over all of its kind. */
    private record Row(String kind, @Nullable String key, Holder holder, long bouncedCases) {}

    private static List<Holder> holders(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.key() != null)
                .map(Row::holder)
                .toList();
    }

    private static Flow flow(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.key() == null)
                .findFirst()
                .map(
                        row ->
                                new Flow(
                                        row.holder().first(),
                                        row.holder().stayed(),
                                        row.holder().handedOn(),
                                        row.holder().bounced(),
                                        row.bouncedCases()))
                .orElse(new Flow(0, 0, 0, 0, 0));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getString("key"),
                holder(row),
                row.getLong("bounced_cases"));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                Objects.requireNonNullElse(row.getString("key"), ""),
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
