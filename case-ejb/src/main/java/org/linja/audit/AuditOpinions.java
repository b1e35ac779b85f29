package org.linja.audit;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.OpinionOrder;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.RunState;
import org.linja.platform.time.DatabaseClock;

/** All opinions ever ordered; a finished one never changes. */
@Repository
public class AuditOpinions extends JobRuns {
    private static final List<String> SEAL =
            List.of(
                    "seal-figures.sql",
                    "seal-disputed.sql",
                    "seal-not-imported.sql",
                    "seal-agreement.sql");

    // Form of the papers of opinions sealed from now on.
    private static final int LETTERS_APART = 2;

    @Inject DatabaseClock clock;

    AuditOpinions() {
        super(AuditOpinions.class);
    }

    Optional<Long> customerId(String code) {
        return sql.first(
                AuditOpinions.class,
                "customer-id.sql",
                row -> row.getLong(1),
                Map.of("code", code));
    }

    /**
     * Queues an opinion and takes its cut in this very transaction.
     *
     * @param requestedBy null for the house itself
     * @return its number; nothing if the same is queued or running already
     */
    Optional<Long> add(OpinionOrder order, @Nullable Long requestedBy, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("from", order.from());
        row.put("until", order.until());
        row.put("wished", order.wished());
        row.put("customerId", order.customerId());
        row.put("requestedBy", requestedBy);
        row.put("cutAt", order.cutAt());
        row.put("now", now);
        return sql.first(AuditOpinions.class, "opinion-add.sql", added -> added.getLong(1), row);
    }

    /** The opinion on this period and customer that has not ended, if there is one. */
    Optional<Long> underWay(OpinionOrder order) {
        Map<String, Object> scope = new HashMap<>();
        scope.put("from", order.from());
        scope.put("wished", order.wished());
        scope.put("customerId", order.customerId());
        return sql.first(
                AuditOpinions.class, "opinion-under-way.sql", row -> row.getLong(1), scope);
    }

    /** Ends an opinion before it is sealed; false if it has ended already. */
    boolean cancel(long number, Instant now) {
        return sql.change(
                        AuditOpinions.class,
                        "opinion-cancel.sql",
                        Map.of("number", number, "now", now))
                == 1;
    }

    /** Whether nobody has ordered the nightly opinion of {@code day} yet; if so, the caller has. */
    boolean claimNight(LocalDate day) {
        return sql.change(AuditOpinions.class, "nightly-claim.sql", Map.of("day", day.toString()))
                == 1;
    }

    /** The opinion of this number, without its figures. */
    public Optional<AuditRow> row(long number) {
        return sql.first(
                AuditOpinions.class, "opinion-row.sql", this::read, Map.of("number", number));
    }

    List<AuditRow> before(long number, int limit) {
        return sql.list(
                AuditOpinions.class,
                "opinion-rows.sql",
                this::read,
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

    /** Whether the opinion is still being judged, by this very start. */
    boolean isHeld(long number, int start) {
        return sql.one(
                AuditOpinions.class,
                "opinion-held.sql",
                row -> row.getBoolean(1),
                Map.of("number", number, "start", start));
    }

    void seal(long number, int start, AuditReport report, Instant now) {
        Map<String, ?> seal =
                Map.of(
                        "number",
                        number,
                        "start",
                        start,
                        "bytes",
                        report.bytes(),
                        "sha256",
                        report.sha256(),
                        "form",
                        report.form(),
                        "paperForm",
                        LETTERS_APART,
                        "now",
                        now);
        for (String part : SEAL) {
            sql.change(AuditOpinions.class, part, seal);
        }
        if (sql.change(AuditOpinions.class, "seal.sql", seal) != 1) {
            throw new IllegalStateException("Opinion %d is sealed already".formatted(number));
        }
    }

    private AuditRow read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        long judged = row.getLong("cases_judged");
        Long total = SqlRows.number(row, "cases_total");
        return new AuditRow(
                row.getLong("number"),
                state,
                progress(state, judged, total),
                SqlRows.requiredInstant(row, "opened_from"),
                SqlRows.requiredInstant(row, "opened_until"),
                row.getString("customer"),
                row.getString("requested_by"),
                SqlRows.requiredInstant(row, "requested_at"),
                SqlRows.requiredInstant(row, "cut_at"),
                SqlRows.instant(row, "finished_at"),
                judged,
                row.getString("reason"),
                row.getString("report_sha256"),
                row.getInt("paper_form") >= LETTERS_APART,
                RunState.RUNNING.is(state) ? pace(row, judged, total, clock.now()) : null);
    }
}
