package org.linja.imports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.cases.StampedTerms;
import org.linja.contracts.rules.BoundTerms;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.RunState;
import org.linja.platform.time.DatabaseClock;

/** All imports ever ordered, with the rows they could not take. */
@Repository
public class ImportRuns extends JobRuns {
    @Inject DatabaseClock clock;

    ImportRuns() {
        super(ImportRuns.class);
    }

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
                        Map.entry("calendarVersionId", terms.bound().calendarVersionId()),
                        Map.entry("calendars", terms.bound().others()),
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
                                row.getString("kind"),
                                row.getLong("customer_id"),
                                row.getLong("contract_version_id"),
                                new BoundTerms(
                                        row.getString("contract"),
                                        row.getInt("contract_version"),
                                        row.getLong("calendar_version_id"),
                                        BoundTerms.others(row.getString("calendars"))),
                                row.getString("file_sha256"),
                                row.getLong("rows_read")),
                Map.of("number", number));
    }

    /** Writes down what became of a chunk, unless somebody else has moved the run meanwhile. */
    void note(ImportTally tally, int start, long before) {
        sql.changeEach(ImportRuns.class, "rejection-add.sql", tally.rejections());
        sql.changeEach(ImportRuns.class, "remark-add.sql", tally.remarks());
        if (sql.change(ImportRuns.class, "run-advance.sql", tally.counts(start, before)) != 1) {
            throw new IllegalStateException("The import is being read elsewhere");
        }
    }

    void finish(long number, int start, Instant now) {
        Map<String, ?> end = Map.of("number", number, "start", start, "now", now);
        if (sql.change(ImportRuns.class, "run-finish.sql", end) != 1) {
            throw new IllegalStateException("Import %d is not read to its end".formatted(number));
        }
    }

    Optional<ImportRow> row(long number) {
        return sql.first(ImportRuns.class, "run-row.sql", this::read, Map.of("number", number));
    }

    List<ImportRow> before(long number, int limit) {
        return sql.list(
                ImportRuns.class,
                "run-rows.sql",
                this::read,
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

    private ImportRow read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long rows = row.getLong("rows_total");
        long read = row.getLong("rows_read");
        return new ImportRow(
                row.getLong("number"),
                state,
                rows == 0 ? 1 : progress(state, read, rows),
                row.getString("kind"),
                row.getString("customer"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("requested_name"),
                SqlRows.requiredInstant(row, "requested_at"),
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
                row.getString("reason"),
                RunState.RUNNING.is(state) ? pace(row, read, rows, clock.now()) : null);
    }
}
