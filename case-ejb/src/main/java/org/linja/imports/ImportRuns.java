package org.linja.imports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linja.cases.StampedTerms;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** All imports ever ordered, with the rows they could not take. */
@Repository
public class ImportRuns {
    @Inject SqlRows sql;

    long add(
            String kind,
            long customerId,
            StampedTerms terms,
            String fileName,
            StoredLog log,
            long requestedBy,
            Instant now) {
        return sql.one(
                ImportRuns.class,
                "run-add.sql",
                row -> row.getLong(1),
                Map.ofEntries(
                        Map.entry("kind", kind),
                        Map.entry("customerId", customerId),
                        Map.entry("contractVersionId", terms.contractVersionId()),
                        Map.entry("calendarVersionId", terms.calendarVersionId()),
                        Map.entry("fileName", fileName),
                        Map.entry("sha256", log.sha256()),
                        Map.entry("bytes", log.bytes()),
                        Map.entry("rows", log.rows()),
                        Map.entry("requestedBy", requestedBy),
                        Map.entry("now", now)));
    }

    ImportSource source(long number) {
        return sql.one(
                ImportRuns.class,
                "run-source.sql",
                row ->
                        new ImportSource(
                                row.getLong("number"),
                                row.getLong("customer_id"),
                                row.getLong("contract_version_id"),
                                row.getString("contract"),
                                row.getInt("contract_version"),
                                row.getLong("calendar_version_id"),
                                row.getString("file_sha256"),
                                row.getLong("rows_read")),
                Map.of("number", number));
    }

    /** Writes down what became of a chunk, unless somebody else has moved the run meanwhile. */
    void note(ImportTally tally, long before) {
        sql.changeEach(ImportRuns.class, "rejection-add.sql", tally.rejections());
        sql.changeEach(ImportRuns.class, "remark-add.sql", tally.remarks());
        if (sql.change(ImportRuns.class, "run-advance.sql", tally.counts(before)) != 1) {
            throw new IllegalStateException("The import is being read elsewhere");
        }
    }

    void finish(long number, Instant now) {
        Map<String, ?> end = Map.of("number", number, "now", now);
        if (sql.change(ImportRuns.class, "run-finish.sql", end) != 1) {
            throw new IllegalStateException("Import %d is not read to its end".formatted(number));
        }
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

    List<ReasonCount> remarks(long number) {
        return sql.list(
                ImportRuns.class,
                "run-remarks.sql",
                row -> new ReasonCount(row.getString("remark"), row.getLong("cases")),
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

    /**
     * Takes the job of an import for one server.
     *
     * @return how often it was taken, this time included; nothing if it is not to be had
     */
    public Optional<Integer> claim(long number, Instant now) {
        return sql.first(
                ImportRuns.class,
                "job-claim.sql",
                row -> row.getInt(1),
                Map.of("number", number, "now", now));
    }

    public void started(long number, long execution) {
        sql.change(
                ImportRuns.class,
                "job-started.sql",
                Map.of("number", number, "execution", execution));
    }

    /** Says that the job is alive. */
    public void keepLease(long number, Instant now) {
        sql.change(ImportRuns.class, "job-lease.sql", Map.of("number", number, "now", now));
    }

    public void fail(long number, String reason, Instant now) {
        sql.change(
                ImportRuns.class,
                "job-failed.sql",
                Map.of("number", number, "reason", reason, "now", now));
    }

    /** Imports whose server has stopped saying that it is alive. */
    public List<Long> dead(Instant now) {
        return sql.list(
                ImportRuns.class, "job-dead.sql", row -> row.getLong(1), Map.of("now", now));
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
