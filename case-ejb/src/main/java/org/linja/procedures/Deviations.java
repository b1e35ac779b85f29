package org.linja.procedures;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Customer;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationChange;
import org.linja.procedures.rules.DeviationStanding.Ending;

/** The register of what customers want done otherwise than the templates say. */
@Repository
class Deviations {
    /** No customer does more than this otherwise at one time. */
    static final int MOST_OPEN = 200;

    @Inject SqlRows sql;

    /** Adds a proposed one and answers with its number. */
    long add(
            Customer customer,
            NewDeviation wanted,
            int version,
            List<DeviationChange> changes,
            long by,
            Instant at) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("customerId", customer.id());
        row.put("contract", wanted.contract());
        row.put("version", version);
        row.put("replaces", wanted.replaces());
        row.put("clock", wanted.clock());
        row.put("from", wanted.from());
        row.put("until", wanted.until());
        row.put("language", customer.language());
        row.put("wording", wanted.wording().strip());
        row.put("reason", wanted.reason().strip());
        row.put("by", by);
        row.put("at", at);
        long id = sql.one(Deviations.class, "deviation-add.sql", found -> found.getLong("id"), row);
        sql.changeEach(
                Deviations.class,
                "deviation-step-add.sql",
                changes.stream().map(change -> step(id, customer.id(), change)).toList());
        return id;
    }

    private static Map<String, @Nullable Object> step(
            long id, long customerId, DeviationChange change) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("customerId", customerId);
        row.put("template", change.template());
        row.put("step", change.step());
        row.put("act", change.act().slug());
        row.put("within", change.within() == null ? null : change.within().toSeconds());
        row.put("reading", change.reading());
        return row;
    }

    /** Who of the house wrote it. */
    long proposerOf(long id) {
        return sql.one(
                Deviations.class,
                "deviation-proposer.sql",
                row -> row.getLong(1),
                Map.of("id", id));
    }

    /** Keeps who signed exactly what; false if somebody was faster. */
    boolean sign(long id, String digest, long by, Instant at) {
        return sql.change(
                        Deviations.class,
                        "deviation-sign.sql",
                        Map.of("id", id, "digest", digest, "by", by, "at", at))
                == 1;
    }

    /** Ends one, now or from a later moment on; false if it has ended. */
    boolean end(long id, Ending how, String why, long by, Instant at) {
        return sql.change(
                        Deviations.class,
                        "deviation-end.sql",
                        Map.of(
                                "id",
                                id,
                                "outcome",
                                how.slug(),
                                "why",
                                why.strip(),
                                "by",
                                by,
                                "at",
                                at))
                == 1;
    }

    /** One; of a customer where that is given. */
    Optional<DeviationRow> byId(long id, @Nullable Long customerId) {
        return list(id, customerId, Long.MAX_VALUE, null, 1).stream().findFirst();
    }

    /** Newest first; of one customer where that is given. */
    List<DeviationRow> newest(@Nullable Long customerId, long before, int limit) {
        return list(0, customerId, before, null, limit);
    }

    /** Those of a customer that are proposed, ahead or in force; {@link #MOST_OPEN} at most. */
    List<DeviationRow> openOf(long customerId, Instant now) {
        return list(0, customerId, Long.MAX_VALUE, now, MOST_OPEN);
    }

    /** Those that were signed for the contract of a case, whenever they are in force. */
    List<Deviation> ofCase(CaseId caseId) {
        return sql.list(
                Deviations.class,
                "deviations-of-case.sql",
                Deviations::deviation,
                Map.of("caseId", caseId.value()));
    }

    /** What was signed of the steps of a case, by the number of the deviation. */
    Map<Long, StepSheet.Agreed> agreedIn(CaseId caseId) {
        return sql
                .list(
                        Deviations.class,
                        "deviations-agreed.sql",
                        row ->
                                new StepSheet.Agreed(
                                        row.getLong("id"),
                                        row.getString("language"),
                                        row.getString("wording")),
                        Map.of("caseId", caseId.value()))
                .stream()
                .collect(Collectors.toMap(StepSheet.Agreed::number, Function.identity()));
    }

    private List<DeviationRow> list(
            long id, @Nullable Long customerId, long before, @Nullable Instant openAt, int limit) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("id", id);
        which.put("customerId", customerId == null ? 0 : customerId);
        which.put("before", before);
        which.put("openAt", openAt);
        which.put("limit", limit);
        return sql.list(Deviations.class, "deviations.sql", Deviations::row, which);
    }

    private static DeviationRow row(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new DeviationRow(
                deviation(row),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("zone"),
                row.getInt("version"),
                SqlRows.number(row, "replaces"),
                row.getString("clock"),
                row.getString("language"),
                row.getString("wording"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Objects.requireNonNull(SqlRows.instant(row, "proposed_at")),
                row.getString("signed_by"),
                row.getString("digest"),
                outcome == null ? null : Ending.of(outcome),
                row.getString("ended_by"),
                row.getString("ended_why"));
    }

    private static Deviation deviation(ResultSet row) throws SQLException {
        return new Deviation(
                row.getLong("id"),
                row.getString("contract"),
                Objects.requireNonNull(SqlRows.instant(row, "in_force_from")),
                Objects.requireNonNull(SqlRows.instant(row, "in_force_until")),
                SqlRows.instant(row, "signed_at"),
                SqlRows.instant(row, "ended_at"),
                row.getString("changes").lines().map(Deviations::change).toList());
    }

    private static DeviationChange change(String line) {
        String[] words = line.split(" ", -1);
        DeviationAct act = DeviationAct.of(words[2]);
        return new DeviationChange(
                words[0],
                words[1],
                act,
                act == DeviationAct.DEADLINE ? Duration.ofSeconds(Long.parseLong(words[3])) : null,
                words[4]);
    }
}
