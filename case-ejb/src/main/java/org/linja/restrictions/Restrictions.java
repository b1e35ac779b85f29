package org.linja.restrictions;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** What is restricted, who may read it, and who broke the glass before it. */
@Repository
class Restrictions {
    /** How many a list shows. */
    private static final int SHOWN = 200;

    @Inject SqlRows sql;

    /** One that is about to be changed. */
    record Held(long id, long customerId, String customer, @Nullable CaseId caseId, boolean ended) {
        /** As the trail names it. */
        String subject() {
            return caseId == null ? "customer:" + customer : "case:" + caseId;
        }
    }

    /** Those who may read a case by name, and those who restricted it. */
    record Named(List<Long> circle, List<Long> restrictedBy) {}

    /** Nothing where it is restricted already. */
    Optional<Long> add(
            long customerId, @Nullable CaseId caseId, String reason, long personId, Instant now) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("caseId", caseId == null ? null : caseId.value());
        row.put("reason", reason);
        row.put("personId", personId);
        row.put("now", now);
        return sql.first(
                Restrictions.class, "restriction-add.sql", added -> added.getLong("id"), row);
    }

    /**
     * One that lasts, held until the end of the transaction.
     *
     * @throws Problem {@code not-found}; {@code already-ended}
     */
    Held hold(long id) {
        Held held =
                sql.first(
                                Restrictions.class,
                                "restriction-hold.sql",
                                Restrictions::held,
                                Map.of("id", id))
                        .orElseThrow(Problem::notFound);
        if (held.ended()) {
            throw new Problem(ProblemType.ALREADY_ENDED);
        }
        return held;
    }

    void end(long id, String reason, long personId, Instant now) {
        sql.change(
                Restrictions.class,
                "restriction-end.sql",
                Map.of("id", id, "reason", reason, "personId", personId, "now", now));
    }

    /** What lasts first, then what has ended, the newest first. */
    List<RestrictionRow> newest() {
        return list(null);
    }

    /** What closes a case now. */
    List<RestrictionRow> closing(CaseId caseId) {
        return list(caseId.value());
    }

    private List<RestrictionRow> list(@Nullable Long ofCase) {
        Map<String, Object> filter = new HashMap<>();
        filter.put("ofCase", ofCase);
        filter.put("limit", SHOWN);
        List<RestrictionRow> rows =
                sql.list(Restrictions.class, "restrictions.sql", Restrictions::row, filter);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<CirclePerson>> circles =
                circles(rows.stream().map(RestrictionRow::number).toList()).stream()
                        .collect(Collectors.groupingBy(CirclePerson::restriction));
        return rows.stream()
                .map(row -> row.readBy(circles.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** How many are named. */
    int inCircle(long id) {
        return circles(List.of(id)).size();
    }

    private List<CirclePerson> circles(List<Long> restrictions) {
        return sql.list(
                Restrictions.class,
                "circles.sql",
                Restrictions::person,
                Map.of("restrictions", restrictions.stream().map(String::valueOf).toList()));
    }

    /** Somebody of the house who can sign in and reads cases. */
    Optional<CirclePerson> person(String login) {
        return sql.first(
                Restrictions.class,
                "circle-person.sql",
                Restrictions::person,
                Map.of("login", login));
    }

    /** False for whoever was in it. */
    boolean join(long id, long customerId, long personId, long by, Instant now) {
        return sql.change(
                        Restrictions.class,
                        "circle-add.sql",
                        Map.of(
                                "id", id,
                                "customerId", customerId,
                                "personId", personId,
                                "by", by,
                                "now", now))
                == 1;
    }

    /** Says who it was; nothing for whoever was not in it. */
    Optional<String> leave(long id, long personId) {
        return sql.first(
                Restrictions.class,
                "circle-remove.sql",
                row -> row.getString("login"),
                Map.of("id", id, "personId", personId));
    }

    /** Whose a case is, whoever it is closed to; nothing where there is none. */
    Optional<Long> customerOf(CaseId caseId) {
        return sql.overAll(
                () ->
                        sql.first(
                                Restrictions.class,
                                "case-customer.sql",
                                row -> row.getLong("customer_id"),
                                Map.of("caseId", caseId.value())));
    }

    Named namedFor(CaseId caseId, long customerId) {
        List<Long> circle = new ArrayList<>();
        List<Long> restrictedBy = new ArrayList<>();
        sql.list(
                Restrictions.class,
                "circle-of-case.sql",
                row ->
                        (row.getBoolean("in_circle") ? circle : restrictedBy)
                                .add(row.getLong("person_id")),
                Map.of("caseId", caseId.value(), "customerId", customerId));
        return new Named(circle, restrictedBy);
    }

    long breakGlass(
            CaseId caseId,
            long customerId,
            long personId,
            String reason,
            Instant now,
            Instant endsAt) {
        return sql.one(
                Restrictions.class,
                "glass-add.sql",
                row -> row.getLong("id"),
                Map.of(
                        "caseId", caseId.value(),
                        "customerId", customerId,
                        "personId", personId,
                        "reason", reason,
                        "now", now,
                        "endsAt", endsAt));
    }

    /** The newest first. */
    List<GlassRow> glasses(CaseId caseId) {
        return sql.list(
                Restrictions.class,
                "glasses.sql",
                row ->
                        new GlassRow(
                                row.getString("by"),
                                row.getString("reason"),
                                SqlRows.requiredInstant(row, "broken_at"),
                                SqlRows.requiredInstant(row, "ends_at")),
                Map.of("caseId", caseId.value(), "limit", SHOWN));
    }

    void passOn(CaseId from, CaseId to, Instant now) {
        sql.change(
                Restrictions.class,
                "restriction-pass-on.sql",
                Map.of("fromCase", from.value(), "toCase", to.value(), "now", now));
    }

    private static Held held(ResultSet row) throws SQLException {
        Long caseId = SqlRows.number(row, "case_id");
        return new Held(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer"),
                caseId == null ? null : new CaseId(caseId),
                row.getBoolean("ended"));
    }

    private static CirclePerson person(ResultSet row) throws SQLException {
        return new CirclePerson(
                row.getLong("restriction"),
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"));
    }

    private static RestrictionRow row(ResultSet row) throws SQLException {
        Long caseId = SqlRows.number(row, "case_id");
        return new RestrictionRow(
                row.getLong("id"),
                row.getString("customer"),
                caseId == null ? null : new CaseId(caseId).toString(),
                row.getString("reason"),
                row.getString("by"),
                SqlRows.requiredInstant(row, "begun_at"),
                SqlRows.instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("end_reason"),
                List.of());
    }
}
