package org.linja.documents;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linja.cases.ClosedCases;
import org.linja.cases.rules.CaseId;
import org.linja.documents.rules.BatchOrder;
import org.linja.documents.rules.BatchTally;
import org.linja.documents.rules.DocumentKind;
import org.linja.documents.rules.LeftReason;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.RunState;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/** The batches of documents that were ever ordered, and what became of each of their cases. */
@Repository
public class DocumentBatches extends JobRuns {
    private static final int MOST_LEFT = 100;

    @Inject ClosedCases closed;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;

    DocumentBatches() {
        super(DocumentBatches.class);
    }

    /** What a job has to know of a batch that it works on. */
    record Ordered(DocumentKind kind, @Nullable String language, long orderedBy) {}

    /** How many cases an order means, of those that whoever asks may read. */
    long count(BatchOrder order, @Nullable Long customerId, Actor who) {
        return sql.one(
                DocumentBatches.class,
                "batch-count.sql",
                row -> row.getLong(1),
                selection(order, customerId, who));
    }

    /** Queues a batch of so many cases; nothing while another one is under way. */
    Optional<Long> add(
            BatchOrder order, @Nullable Long customerId, long cases, Actor who, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", Objects.requireNonNull(order.kind()).slug());
        values.put("language", order.language());
        values.put("customerId", customerId);
        values.put("from", order.closedFrom());
        values.put("before", order.closedBefore());
        values.put("total", cases);
        values.put("personId", who.personId());
        values.put("now", now);
        return sql.first(DocumentBatches.class, "batch-add.sql", row -> row.getLong(1), values);
    }

    /** Lays down its cases, and how many they are: somebody may have closed one meanwhile. */
    int addCases(long number, BatchOrder order, @Nullable Long customerId, Actor who) {
        Map<String, @Nullable Object> which = selection(order, customerId, who);
        which.put("number", number);
        int added = sql.change(DocumentBatches.class, "batch-add-cases.sql", which);
        if (added > 0) {
            sql.change(
                    DocumentBatches.class,
                    "batch-total.sql",
                    Map.of("number", number, "total", added));
        }
        return added;
    }

    private Map<String, @Nullable Object> selection(
            BatchOrder order, @Nullable Long customerId, Actor who) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("from", order.closedFrom());
        which.put("before", order.closedBefore());
        which.put("customerId", customerId);
        which.put("guarded", closed.guards(who));
        return which;
    }

    /** What is to be written; nothing if it is no longer this start's, or was stopped. */
    Optional<Ordered> held(long number, int start) {
        return sql.first(
                DocumentBatches.class,
                "batch-held.sql",
                row ->
                        new Ordered(
                                DocumentKind.of(row.getString("kind")),
                                row.getString("language"),
                                row.getLong("ordered_by")),
                Map.of("number", number, "start", start));
    }

    /** The next cases that nobody has come to, behind one, in order. */
    List<CaseId> open(long number, long after, int limit) {
        return sql.list(
                DocumentBatches.class,
                "batch-open.sql",
                row -> new CaseId(row.getLong("case_id")),
                Map.of("number", number, "after", after, "limit", limit));
    }

    /** Whether nobody has come to a case; who holds the batch may believe it. */
    boolean isOpen(long number, CaseId id) {
        return sql.one(
                DocumentBatches.class,
                "batch-case-open.sql",
                row -> row.getBoolean(1),
                Map.of("number", number, "caseId", id.value()));
    }

    /** Puts down that a case has its document. */
    void written(long number, CaseId id, long document) {
        sql.change(
                DocumentBatches.class,
                "batch-written.sql",
                Map.of("number", number, "caseId", id.value(), "document", document));
    }

    /** Puts down why a case has none. */
    void left(long number, CaseId id, LeftReason reason) {
        sql.change(
                DocumentBatches.class,
                "batch-left.sql",
                Map.of("number", number, "caseId", id.value(), "reason", reason.slug()));
    }

    /**
     * Counts what was put down.
     *
     * @throws IllegalStateException if the batch was stopped, or is another start's by now
     */
    void advance(long number, int start, int written, int left) {
        int moved =
                sql.change(
                        DocumentBatches.class,
                        "batch-advance.sql",
                        Map.of("number", number, "start", start, "written", written, "left", left));
        if (moved != 1) {
            throw new IllegalStateException("Batch %d is written elsewhere".formatted(number));
        }
    }

    /** Closes a batch of which every case was dealt with; false if it is not this start's. */
    boolean finish(long number, int start, Instant now) {
        int finished =
                sql.change(
                        DocumentBatches.class,
                        "batch-finish.sql",
                        Map.of("number", number, "start", start, "now", now));
        return told(finished == 1, number, now);
    }

    @Override
    public boolean fail(long number, int start, String reason, Instant now) {
        return told(super.fail(number, start, reason, now), number, now);
    }

    /** Stops one; false if it has ended. */
    boolean cancel(long number, Actor by, Instant now) {
        int cancelled =
                sql.change(
                        DocumentBatches.class,
                        "batch-cancel.sql",
                        Map.of("number", number, "personId", by.personId(), "now", now));
        return told(cancelled == 1, number, now);
    }

    /** Whoever ordered it hears of its end in the transaction that ends it, or not at all. */
    private boolean told(boolean over, long number, Instant now) {
        if (over) {
            outbox.add(new DocumentBatchEnded(UUID.randomUUID(), now, number));
        }
        return over;
    }

    /** One that is over; nothing where nobody is to be told of it. */
    public Optional<EndedBatch> ended(long number) {
        return sql.first(
                DocumentBatches.class,
                "batch-ended.sql",
                row ->
                        new EndedBatch(
                                row.getLong("number"),
                                row.getString("state"),
                                tally(row),
                                row.getLong("ordered_by"),
                                row.getString("stopped_by")),
                Map.of("number", number));
    }

    Optional<DocumentBatch> row(long number, Actor who) {
        return rows(Long.MAX_VALUE, 1, number, who).stream().findFirst();
    }

    /** Batches below a number, newest first. */
    List<DocumentBatch> before(long number, int limit, Actor who) {
        return rows(number, limit, null, who);
    }

    /** Cases of which nothing was written, of those that whoever asks may read. */
    List<UnwrittenCase> unwritten(long number, Actor who) {
        return sql.list(
                DocumentBatches.class,
                "batch-unwritten.sql",
                row ->
                        new UnwrittenCase(
                                new CaseId(row.getLong("case_id")),
                                LeftReason.of(row.getString("reason"))),
                Map.of("number", number, "guarded", closed.guards(who), "limit", MOST_LEFT));
    }

    private List<DocumentBatch> rows(long before, int limit, @Nullable Long number, Actor who) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("before", before);
        which.put("limit", limit);
        which.put("number", number);
        which.put("guarded", closed.guards(who));
        return sql.list(DocumentBatches.class, "batches.sql", this::read, which);
    }

    private DocumentBatch read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        BatchTally tally = tally(row);
        return new DocumentBatch(
                row.getLong("number"),
                DocumentKind.of(row.getString("kind")),
                row.getString("language"),
                row.getString("customer"),
                SqlRows.requiredInstant(row, "closed_from"),
                SqlRows.requiredInstant(row, "closed_before"),
                state,
                tally,
                row.getString("ordered_by_name"),
                SqlRows.requiredInstant(row, "ordered_at"),
                SqlRows.instant(row, "finished_at"),
                row.getString("cancelled_by_name"),
                row.getString("reason"),
                RunState.RUNNING.is(state) ? pace(row, tally) : null);
    }

    private static BatchTally tally(ResultSet row) throws SQLException {
        return new BatchTally(
                row.getInt("cases_total"), row.getInt("cases_written"), row.getInt("cases_left"));
    }

    private @Nullable Pace pace(ResultSet row, BatchTally tally) throws SQLException {
        Instant since = SqlRows.instant(row, "claimed_at");
        return since == null
                ? null
                : Pace.of(
                                row.getInt("progress_at_start"),
                                tally.done(),
                                tally.total(),
                                since,
                                clock.now())
                        .orElse(null);
    }
}
