package org.linja.monitoring;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Severity;
import org.linja.monitoring.rules.LabelValues;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Services that the house manages, and what came of each. */
@Repository
public class ManagedServices {
    /** More than any customer has; a limit all the same. */
    static final int MOST = 50;

    /** A message that comes again sooner is the same, sent twice; Alertmanager repeats later. */
    private static final Duration SAME_MESSAGE = Duration.ofMinutes(4);

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject SqlRows sql;

    /** Adds it unless another of the customer's has the name. */
    public Optional<Long> add(long customerId, NewManagedService wanted, Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("name", wanted.name());
        row.put("service", wanted.service());
        row.put("contract", wanted.contract());
        row.put("label", wanted.severity().label());
        for (Severity severity : Severity.values()) {
            Set<String> values = wanted.severity().values().getOrDefault(severity, Set.of());
            row.put(severity.slug(), LabelValues.written(values));
        }
        row.put("usual", wanted.severity().usual().slug());
        row.put("most", wanted.mostAnHour());
        row.put("now", now);
        return sql.first(
                ManagedServices.class, "service-add.sql", found -> found.getLong("id"), row);
    }

    /** Those of a customer that are not retired, by name; what they opened is counted over all. */
    List<ManagedService> of(long customerId) {
        return sql.overAll(
                () ->
                        sql.list(
                                ManagedServices.class,
                                "services.sql",
                                ManagedServices::service,
                                Map.of("customerId", customerId, "limit", MOST)));
    }

    /** Takes it out of management with its tokens; false if it is not there. */
    boolean retire(long customerId, long id, Instant now) {
        boolean retired =
                sql.change(
                                ManagedServices.class,
                                "service-retire.sql",
                                Map.of("customerId", customerId, "id", id, "now", now))
                        == 1;
        if (retired) {
            sql.change(ManagedServices.class, "tokens-revoke.sql", Map.of("id", id, "now", now));
        }
        return retired;
    }

    /** One that is managed, held until the end: its messages are taken one after the other. */
    Optional<ManagedService> hold(long id) {
        return sql.first(
                        ManagedServices.class,
                        "service-hold.sql",
                        row -> row.getLong("id"),
                        Map.of("id", id))
                .flatMap(
                        held ->
                                sql.first(
                                        ManagedServices.class,
                                        "service.sql",
                                        ManagedServices::service,
                                        Map.of("id", held)));
    }

    /** Whether this message did not come just now; it is remembered from now on. */
    boolean isNew(long id, String digest, Instant now) {
        Instant since = now.minus(SAME_MESSAGE);
        sql.change(ManagedServices.class, "messages-forget.sql", Map.of("id", id, "since", since));
        return sql.change(
                        ManagedServices.class,
                        "message-add.sql",
                        Map.of("id", id, "digest", digest, "now", now))
                == 1;
    }

    /** A message that was not let in is new when it comes again. */
    void forget(long id, String digest) {
        sql.change(ManagedServices.class, "message-forget.sql", Map.of("id", id, "digest", digest));
    }

    /** How many cases of its own alerts it opened within the hour. */
    long openedWithinHour(long id, Instant now) {
        return sql.one(
                ManagedServices.class,
                "service-opened.sql",
                row -> row.getLong(1),
                Map.of("id", id, "since", now.minus(HOUR)));
    }

    void keepStorm(long id, CaseId storm) {
        sql.change(
                ManagedServices.class,
                "service-storm.sql",
                Map.of("id", id, "caseId", storm.value()));
    }

    /** Keeps that a message was not whole. */
    void keepLeftOut(long id, int leftOut, Instant now) {
        sql.change(
                ManagedServices.class,
                "service-left-out.sql",
                Map.of("id", id, "leftOut", leftOut, "now", now));
    }

    /** Keeps what of a message could not be taken, in the place of what could not be before. */
    void keepRefused(long id, LastRefused refused) {
        sql.change(
                ManagedServices.class,
                "service-refused.sql",
                Map.of(
                        "id",
                        id,
                        "refused",
                        refused.alerts(),
                        "name",
                        refused.name(),
                        "why",
                        refused.written(),
                        "now",
                        refused.at()));
    }

    private static @Nullable LastRefused refused(ResultSet row) throws SQLException {
        Instant at = SqlRows.instant(row, "refused_at");
        return at == null
                ? null
                : new LastRefused(
                        at,
                        row.getInt("refused"),
                        row.getString("refused_name"),
                        LastRefused.read(row.getString("refused_why")));
    }

    private static ManagedService service(ResultSet row) throws SQLException {
        Long storm = SqlRows.number(row, "storm_case_id");
        return new ManagedService(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("name"),
                row.getString("service"),
                row.getString("contract"),
                row.getString("label"),
                row.getString("critical"),
                row.getString("high"),
                row.getString("medium"),
                row.getString("low"),
                Severity.of(row.getString("usual")),
                row.getInt("most_an_hour"),
                SqlRows.requiredInstant(row, "added_at"),
                storm == null ? null : new CaseId(storm),
                row.getInt("left_out"),
                SqlRows.instant(row, "left_out_at"),
                refused(row),
                row.getLong("opened"),
                row.getLong("before"));
    }
}
