package org.linja.following;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.following.rules.LeftReason;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.RunState;
import org.linja.platform.time.DatabaseClock;

/** All runs in which running cases followed a version; they run one after the other. */
@Repository
public class Followings extends JobRuns {
    static final String UNSIGNED = "unsigned";
    static final String QUEUED = "queued";
    static final String REFUSED = "refused";

    private static final int MOST_LEFT = 100;

    @Inject DatabaseClock clock;

    Followings() {
        super(Followings.class);
    }

    /** Adds a run that stands in {@code state}; nothing if there is one for the version already. */
    Optional<Long> add(String kind, long versionId, String state, Instant now) {
        return sql.first(
                Followings.class,
                "following-add.sql",
                row -> row.getLong(1),
                Map.of("subject", kind, "versionId", versionId, "state", state, "now", now));
    }

    /** Queues or refuses a run that waits for a second person; false if it does not. */
    boolean sign(long number, String state, long by, Instant now) {
        return sql.change(
                        Followings.class,
                        "following-sign.sql",
                        Map.of("number", number, "state", state, "by", by, "now", now))
                == 1;
    }

    /** Whether it follows a calendar that this person published, named as entries name people. */
    boolean isPublishedBy(long number, Set<String> names) {
        return sql.first(
                        Followings.class,
                        "following-publisher.sql",
                        row -> row.getString(1),
                        Map.of("number", number))
                .filter(names::contains)
                .isPresent();
    }

    /** Queues a failed run anew; false if it has not failed. */
    boolean orderAgain(long number) {
        return sql.change(Followings.class, "order-again.sql", Map.of("number", number)) == 1;
    }

    /** Whether the version of a contract is the one that new cases are opened under. */
    boolean governs(long contractVersionId, Instant now) {
        return sql.first(
                        Followings.class,
                        "contract-governs.sql",
                        row -> row.getBoolean(1),
                        Map.of("versionId", contractVersionId, "now", now))
                .orElse(false);
    }

    FollowingSubject subject(long number) {
        return sql.one(
                Followings.class,
                "subject.sql",
                row ->
                        new FollowingSubject(
                                row.getString("subject"),
                                row.getLong("version_id"),
                                row.getString("code"),
                                row.getInt("version"),
                                SqlRows.requiredInstant(row, "ordered_at")),
                Map.of("number", number));
    }

    /** The versions that the followed one has overtaken. */
    List<Long> older(FollowingSubject subject) {
        return sql.list(
                Followings.class,
                subject.kind() + "-older.sql",
                row -> row.getLong(1),
                Map.of("versionId", subject.versionId()));
    }

    /** Whether the run is still under way, by this very start. */
    boolean isHeld(long number, int start) {
        return sql.one(
                Followings.class,
                "held.sql",
                row -> row.getBoolean(1),
                Map.of("number", number, "start", start));
    }

    /** Whether its ranges have been laid down. */
    boolean isPlanned(long number) {
        return sql.one(
                Followings.class,
                "planned.sql",
                row -> row.getBoolean(1),
                Map.of("number", number));
    }

    /** Counts the cases that are to be looked at, once. */
    void count(long number, FollowingSubject subject, List<Long> older) {
        sql.change(
                Followings.class,
                "total-" + subject.kind() + ".sql",
                Map.of("number", number, "older", older));
    }

    long newestCase() {
        return sql.one(Followings.class, "newest-case.sql", row -> row.getLong(1), Map.of());
    }

    /**
     * Lays out ranges of the cases behind those of all ranges so far and up to {@code newest}; how
     * many there are.
     */
    int plan(long number, FollowingSubject subject, List<Long> older, int parts, long newest) {
        Map<String, Object> plan =
                sql.one(
                        Followings.class,
                        "parts-end.sql",
                        row -> {
                            Map<String, Object> end = new HashMap<>();
                            end.put("before", row.getInt("parts"));
                            end.put("after", row.getLong("last"));
                            return end;
                        },
                        Map.of("number", number));
        plan.put("number", number);
        plan.put("parts", parts);
        plan.put("older", older);
        plan.put("newest", newest);
        return sql.change(Followings.class, "plan-" + subject.kind() + ".sql", plan);
    }

    List<Integer> openParts(long number) {
        return sql.list(
                Followings.class, "parts-open.sql", row -> row.getInt(1), Map.of("number", number));
    }

    FollowingRange range(long number, int part) {
        return sql.one(
                Followings.class,
                "part.sql",
                row -> new FollowingRange(row.getLong("moved_until"), row.getLong("until_case")),
                Map.of("number", number, "part", part));
    }

    /**
     * Writes down how far a range has come, in the transaction in which its cases have moved.
     *
     * @throws IllegalStateException if the run is another start's by now
     */
    void advance(
            long number,
            int start,
            int part,
            FollowingRange from,
            long until,
            FollowedBatch batch) {
        for (Map.Entry<Long, LeftReason> left : batch.left().entrySet()) {
            sql.change(
                    Followings.class,
                    "left-add.sql",
                    Map.of(
                            "number", number,
                            "caseId", left.getKey(),
                            "reason", left.getValue().slug()));
        }
        int moved =
                sql.change(
                        Followings.class,
                        "part-moved.sql",
                        Map.of(
                                "number",
                                number,
                                "start",
                                start,
                                "part",
                                part,
                                "after",
                                from.movedUntil(),
                                "until",
                                until,
                                "seen",
                                batch.seen(),
                                "moved",
                                batch.casesMoved(),
                                "clocks",
                                batch.clocksMoved()));
        if (moved != 1) {
            throw new IllegalStateException("The cases are being moved elsewhere");
        }
    }

    void finish(long number, int start, Instant now) {
        Map<String, ?> end = Map.of("number", number, "start", start, "now", now);
        if (sql.change(Followings.class, "done.sql", end) != 1) {
            throw new IllegalStateException("Following %d is not at its end".formatted(number));
        }
    }

    Optional<FollowingRow> row(long number) {
        return rows(Long.MAX_VALUE, 1, number, null, null).stream().findFirst();
    }

    List<FollowingRow> before(long number, int limit) {
        return rows(number, limit, null, null, null);
    }

    /** Runs of the versions of one contract or calendar, newest first. */
    List<FollowingRow> of(String kind, String code, int limit) {
        return rows(Long.MAX_VALUE, limit, null, kind, code);
    }

    List<LeftCase> left(long number) {
        return sql.list(
                Followings.class,
                "left.sql",
                row ->
                        new LeftCase(
                                new CaseId(row.getLong("case_id")),
                                LeftReason.of(row.getString("reason"))),
                Map.of("number", number, "limit", MOST_LEFT));
    }

    private List<FollowingRow> rows(
            long before,
            int limit,
            @Nullable Long number,
            @Nullable String kind,
            @Nullable String code) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("before", before);
        filter.put("limit", limit);
        filter.put("number", number);
        filter.put("subject", kind);
        filter.put("code", code);
        return sql.list(Followings.class, "rows.sql", this::read, filter);
    }

    private FollowingRow read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Long total = SqlRows.number(row, "cases_total");
        long seen = row.getLong("seen");
        return new FollowingRow(
                row.getLong("number"),
                row.getString("subject"),
                row.getString("code"),
                row.getInt("version"),
                state,
                progress(state, seen, total),
                total,
                seen,
                row.getLong("moved"),
                row.getLong("clocks"),
                row.getLong("cases_left"),
                SqlRows.requiredInstant(row, "ordered_at"),
                SqlRows.instant(row, "started_at"),
                SqlRows.instant(row, "finished_at"),
                row.getString("reason"),
                RunState.RUNNING.is(state) ? pace(row, seen, total, clock.now()) : null);
    }
}
