package org.linja.reports;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.jobs.JobClaim;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.RunState;
import org.linja.platform.time.DatabaseClock;
import org.linja.reports.ReportFiles.Written;

/** The documents that were ever ordered: one an opinion, form and language. */
@Repository
public class KeptDocuments extends JobRuns {
    @Inject ReportFiles files;
    @Inject DatabaseClock clock;

    KeptDocuments() {
        super(KeptDocuments.class);
    }

    /** The house is one queue to it: two servers that claim at once would both see a free place. */
    @Override
    public Optional<JobClaim> claim(long number, Instant now) {
        sql.one(KeptDocuments.class, "job-turn.sql", row -> true, Map.of());
        return super.claim(number, now);
    }

    /**
     * Queues a document unless it is under way or there already.
     *
     * @param missing fingerprint of a file that a row tells of and that is not there
     * @return its number; nothing if somebody else has just ordered it
     */
    Optional<Long> order(
            long opinion,
            ReportKind form,
            String language,
            @Nullable String missing,
            long orderedBy,
            Instant now) {
        Map<String, Object> row = which(opinion, form, language);
        row.put("missing", missing);
        row.put("orderedBy", orderedBy);
        row.put("now", now);
        return sql.first(KeptDocuments.class, "document-add.sql", added -> added.getLong(1), row);
    }

    /** How many orders wait for a place. */
    long queued() {
        return sql.one(
                KeptDocuments.class, "documents-queued.sql", row -> row.getLong(1), Map.of());
    }

    Optional<KeptDocument> find(long opinion, ReportKind form, String language) {
        return sql.first(
                KeptDocuments.class,
                "document-find.sql",
                this::read,
                which(opinion, form, language));
    }

    Optional<KeptDocument> row(long number) {
        return sql.first(
                KeptDocuments.class, "document-row.sql", this::read, Map.of("number", number));
    }

    /** Those of one opinion, in every language. */
    List<KeptDocument> of(long opinion) {
        return sql.list(
                KeptDocuments.class, "document-rows.sql", this::read, Map.of("opinion", opinion));
    }

    /** Writes down how far a start is; false if the document is no longer its own. */
    boolean advance(long number, int start, long rows) {
        return sql.change(
                        KeptDocuments.class,
                        "document-advance.sql",
                        Map.of("number", number, "start", start, "rows", rows))
                == 1;
    }

    /** Writes down that the file is there. */
    void finish(long number, int start, Written file, Instant now) {
        Map<String, ?> end =
                Map.of(
                        "number",
                        number,
                        "start",
                        start,
                        "bytes",
                        file.bytes(),
                        "sha256",
                        file.sha256(),
                        "now",
                        now);
        if (sql.change(KeptDocuments.class, "document-finish.sql", end) != 1) {
            throw new IllegalStateException("Document %d is made elsewhere".formatted(number));
        }
    }

    /** Somebody takes it along: what is used stays longest. */
    void use(long number, Instant now) {
        sql.change(KeptDocuments.class, "document-use.sql", Map.of("number", number, "now", now));
    }

    /** Gives up what was used longest ago, until the rest fits; answers its fingerprints. */
    List<String> expire(int most, long bytes) {
        return sql.list(
                KeptDocuments.class,
                "documents-expire.sql",
                row -> row.getString(1),
                Map.of("most", most, "bytes", bytes));
    }

    /** Fingerprints of all files that are kept. */
    Set<String> fingerprints() {
        return new HashSet<>(
                sql.list(
                        KeptDocuments.class,
                        "documents-kept.sql",
                        row -> row.getString(1),
                        Map.of()));
    }

    private static Map<String, Object> which(long opinion, ReportKind form, String language) {
        Map<String, Object> which = new HashMap<>();
        which.put("opinion", opinion);
        which.put("form", form.slug());
        which.put("language", language);
        return which;
    }

    private KeptDocument read(ResultSet row) throws SQLException {
        String state = found(row);
        long rows = row.getLong("rows_total");
        long written = row.getLong("rows_written");
        return new KeptDocument(
                row.getLong("number"),
                row.getLong("opinion"),
                ReportKind.of(row.getString("form")),
                row.getString("language"),
                state,
                progress(state, written, rows),
                rows,
                written,
                row.getString("ordered_name"),
                SqlRows.requiredInstant(row, "ordered_at"),
                SqlRows.instant(row, "finished_at"),
                SqlRows.number(row, "bytes"),
                row.getString("sha256"),
                row.getString("reason"),
                RunState.RUNNING.is(state) ? pace(row, written, rows) : null);
    }

    /** A row cannot know that somebody has cleaned the folder. */
    private String found(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return RunState.DONE.is(state)
                        && !files.holds(row.getString("sha256"), row.getLong("bytes"))
                ? "expired"
                : state;
    }

    private @Nullable Pace pace(ResultSet row, long written, long rows) throws SQLException {
        Instant since = SqlRows.instant(row, "claimed_at");
        return since == null ? null : Pace.of(0, written, rows, since, clock.now()).orElse(null);
    }
}
