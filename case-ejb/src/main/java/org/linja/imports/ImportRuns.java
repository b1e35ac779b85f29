package org.linja.imports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** All imports ever ordered, with the rows they could not take. */
@Repository
public class ImportRuns {
    @Inject SqlRows sql;

    Optional<Long> customerId(String code) {
        return sql.first(
                ImportRuns.class, "customer-id.sql", row -> row.getLong(1), Map.of("code", code));
    }

    long add(
            String kind,
            long customerId,
            String fileName,
            StoredLog log,
            long requestedBy,
            Instant now) {
        return sql.one(
                ImportRuns.class,
                "run-add.sql",
                row -> row.getLong(1),
                Map.of(
                        "kind", kind,
                        "customerId", customerId,
                        "fileName", fileName,
                        "sha256", log.sha256(),
                        "bytes", log.bytes(),
                        "rows", log.rows(),
                        "requestedBy", requestedBy,
                        "now", now));
    }

    Optional<ImportRow> row(long number) {
        return sql.first(
                ImportRuns.class, "run-row.sql", ImportRuns::read, Map.of("number", number));
    }

    List<ImportRow> before(long number, int limit) {
        return sql.list(
                ImportRuns.class,
                "run-rows.sql",
                ImportRuns::read,
                Map.of("before", number, "limit", limit));
    }

    List<ReasonCount> reasons(long number) {
        return sql.list(
                ImportRuns.class,
                "run-reasons.sql",
                row -> new ReasonCount(row.getString("reason"), row.getLong("rows")),
                Map.of("number", number));
    }

    List<RejectedRow> rejections(long number, int limit, long after) {
        return sql.list(
                ImportRuns.class,
                "run-rejections.sql",
                row ->
                        new RejectedRow(
                                row.getLong("line"),
                                row.getString("case_ref"),
                                row.getString("reason")),
                Map.of("number", number, "limit", limit, "after", after));
    }

    private static ImportRow read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long rows = row.getLong("rows_total");
        long read = row.getLong("rows_read");
        return new ImportRow(
                row.getLong("number"),
                state,
                state.equals("done") || rows == 0 ? 1 : Math.min(0.99, (double) read / rows),
                row.getString("kind"),
                row.getString("customer"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("requested_name"),
                Objects.requireNonNull(SqlRows.instant(row, "requested_at")),
                SqlRows.instant(row, "started_at"),
                SqlRows.instant(row, "finished_at"),
                rows,
                read,
                row.getLong("rows_taken"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_rejected"),
                new CaseCounts(
                        row.getLong("cases_taken"),
                        row.getLong("cases_unchanged"),
                        row.getLong("cases_rejected")),
                row.getString("reason"));
    }
}
