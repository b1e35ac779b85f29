package org.linja.audit;

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

/** All opinions ever ordered; a finished one never changes. */
@Repository
public class AuditOpinions {
    @Inject SqlRows sql;

    Optional<Long> customerId(String code) {
        return sql.first(
                AuditOpinions.class,
                "customer-id.sql",
                row -> row.getLong(1),
                Map.of("code", code));
    }

    /** Queues an opinion and takes its cut in this very transaction. */
    long add(
            Instant from, Instant until, @Nullable Long customerId, long requestedBy, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("from", from);
        row.put("until", until);
        row.put("customerId", customerId);
        row.put("requestedBy", requestedBy);
        row.put("now", now);
        return sql.one(AuditOpinions.class, "opinion-add.sql", added -> added.getLong(1), row);
    }

    Optional<AuditRow> row(long number) {
        return sql.first(
                AuditOpinions.class,
                "opinion-row.sql",
                AuditOpinions::read,
                Map.of("number", number));
    }

    List<AuditRow> before(long number, int limit) {
        return sql.list(
                AuditOpinions.class,
                "opinion-rows.sql",
                AuditOpinions::read,
                Map.of("before", number, "limit", limit));
    }

    List<AuditTotal> totals(long number) {
        return sql.list(
                AuditOpinions.class,
                "opinion-totals.sql",
                row ->
                        new AuditTotal(
                                row.getString("customer"),
                                row.getString("severity"),
                                row.getString("clock"),
                                row.getLong("cases"),
                                row.getLong("met"),
                                row.getLong("missed"),
                                row.getLong("undecidable")),
                Map.of("number", number));
    }

    List<AuditAgreement> agreement(long number) {
        return sql.list(
                AuditOpinions.class,
                "opinion-agreement.sql",
                row ->
                        new AuditAgreement(
                                row.getString("severity"),
                                row.getLong("cases"),
                                row.getLong("agreeing"),
                                row.getLong("rejected")),
                Map.of("number", number));
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long judged = row.getLong("cases_judged");
        Long total = SqlRows.number(row, "cases_total");
        return new AuditRow(
                row.getLong("number"),
                state,
                progress(state, judged, total),
                instant(row, "opened_from"),
                instant(row, "opened_until"),
                row.getString("customer"),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                instant(row, "cut_at"),
                SqlRows.instant(row, "finished_at"),
                judged,
                row.getString("reason"),
                row.getString("report_sha256"));
    }

    // Only a sealed opinion is whole: the last case judged is not yet the end.
    private static double progress(String state, long judged, @Nullable Long total) {
        if (state.equals("done")) {
            return 1;
        }
        return total == null || total == 0 ? 0 : Math.min(0.99, (double) judged / total);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(SqlRows.instant(row, column), column);
    }
}
