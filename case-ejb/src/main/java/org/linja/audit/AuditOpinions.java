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
    private static final List<String> SEAL =
            List.of(
                    "seal-totals.sql",
                    "seal-figures.sql",
                    "seal-spread.sql",
                    "seal-basis.sql",
                    "seal-not-imported.sql",
                    "seal-agreement.sql");

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

    /** When judging began; nothing unless it is going on. */
    Optional<Instant> startedAt(long number) {
        return sql.first(
                AuditOpinions.class,
                "opinion-started.sql",
                row -> instant(row, "started_at"),
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

    long plan(long number, int parts) {
        Map<String, ?> plan = Map.of("number", number, "parts", parts);
        sql.change(AuditOpinions.class, "plan-scope.sql", plan);
        return sql.one(AuditOpinions.class, "plan-total.sql", row -> row.getLong(1), plan);
    }

    /** Stamps the rule on an opinion; false where another one is stamped already. */
    boolean stamp(long number, JudgingRule rule) {
        return sql.change(
                        AuditOpinions.class,
                        "plan-rule.sql",
                        Map.of(
                                "number", number,
                                "version", rule.version(),
                                "sha256", rule.sha256(),
                                "timeZones", rule.timeZones()))
                == 1;
    }

    List<Integer> openParts(long number) {
        return sql.list(
                AuditOpinions.class,
                "parts-open.sql",
                row -> row.getInt(1),
                Map.of("number", number));
    }

    void seal(long number, AuditReport report, Instant now) {
        Map<String, ?> seal =
                Map.of(
                        "number", number,
                        "bytes", report.bytes(),
                        "sha256", report.sha256(),
                        "form", report.form(),
                        "now", now);
        for (String part : SEAL) {
            sql.change(AuditOpinions.class, part, seal);
        }
        if (sql.change(AuditOpinions.class, "seal.sql", seal) != 1) {
            throw new IllegalStateException("Opinion %d is sealed already".formatted(number));
        }
    }

    /**
     * Takes the job of an opinion for one server.
     *
     * @return how often it was taken, this time included; nothing if it is not to be had
     */
    public Optional<Integer> claim(long number, Instant now) {
        return sql.first(
                AuditOpinions.class,
                "job-claim.sql",
                row -> row.getInt(1),
                Map.of("number", number, "now", now));
    }

    public void started(long number, long execution) {
        sql.change(
                AuditOpinions.class,
                "job-started.sql",
                Map.of("number", number, "execution", execution));
    }

    /** Says that the job is alive. */
    public void keepLease(long number, Instant now) {
        sql.change(AuditOpinions.class, "job-lease.sql", Map.of("number", number, "now", now));
    }

    public void fail(long number, String reason, Instant now) {
        sql.change(
                AuditOpinions.class,
                "job-failed.sql",
                Map.of("number", number, "reason", reason, "now", now));
    }

    /** Opinions whose server has stopped saying that it is alive. */
    public List<Long> dead(Instant now) {
        return sql.list(
                AuditOpinions.class, "job-dead.sql", row -> row.getLong(1), Map.of("now", now));
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
