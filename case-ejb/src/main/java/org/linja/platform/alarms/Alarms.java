package org.linja.platform.alarms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.SqlRows;

/** Sets and clears the moments at which a subject wants attention: one a subject and kind. */
@ApplicationScoped
public class Alarms {
    @Inject SqlRows sql;
    @Inject Outbox outbox;

    /**
     * Sets the alarm, or moves it if it is set already.
     *
     * @throws IllegalArgumentException if nobody hears alarms of this subject type
     */
    public void set(
            String subjectType,
            long subjectId,
            String kind,
            Instant dueAt,
            @Nullable Long customerId) {
        put(new AlarmRow(subjectType, subjectId, kind, dueAt, customerId, false));
    }

    /** As {@link #set}; when it rings, it overtakes all alarms that are not urgent. */
    public void setUrgent(
            String subjectType,
            long subjectId,
            String kind,
            Instant dueAt,
            @Nullable Long customerId) {
        put(new AlarmRow(subjectType, subjectId, kind, dueAt, customerId, true));
    }

    /**
     * Lets what was set, and what has rung and is not heard yet, overtake all that is not urgent.
     */
    public void hurry(String subjectType, Collection<Long> subjectIds, String kind) {
        if (subjectIds.isEmpty()) {
            return;
        }
        // First: what rings at this moment is waited for, and found among what has rung.
        sql.change(
                Alarms.class,
                "alarms-hurry.sql",
                Map.of(
                        "subjectType", subjectType,
                        "subjectIds", List.copyOf(subjectIds),
                        "kind", kind));
        outbox.hurry(subjectIds.stream().map(id -> AlarmRang.orderKey(subjectType, id)).toList());
    }

    private void put(AlarmRow alarm) {
        Outbox.requireRoute(AlarmRang.routeName(alarm.subjectType()));
        Map<String, Object> row = new HashMap<>();
        row.put("subjectType", alarm.subjectType());
        row.put("subjectId", alarm.subjectId());
        row.put("kind", alarm.kind());
        row.put("dueAt", alarm.dueAt());
        row.put("customerId", alarm.customerId());
        row.put("urgent", alarm.urgent());
        sql.change(Alarms.class, "alarm-set.sql", row);
    }

    /** As {@link #set}, for very many. */
    public void setEach(List<AlarmRow> rows) {
        if (!rows.isEmpty()) {
            rows.stream()
                    .map(AlarmRow::subjectType)
                    .distinct()
                    .forEach(type -> Outbox.requireRoute(AlarmRang.routeName(type)));
            sql.change(
                    Alarms.class,
                    "alarms-set.sql",
                    Map.of(
                            "subjectTypes", rows.stream().map(AlarmRow::subjectType).toList(),
                            "subjectIds", rows.stream().map(AlarmRow::subjectId).toList(),
                            "kinds", rows.stream().map(AlarmRow::kind).toList(),
                            "dueAts", column(rows, AlarmRow::dueAt),
                            "customerIds", column(rows, AlarmRow::customerId),
                            "urgents", column(rows, AlarmRow::urgent)));
        }
    }

    /** As {@link #clear}, for very many; when they were to ring does not matter. */
    public void clearEach(List<AlarmRow> rows) {
        if (!rows.isEmpty()) {
            sql.change(
                    Alarms.class,
                    "alarms-clear.sql",
                    Map.of(
                            "subjectTypes", rows.stream().map(AlarmRow::subjectType).toList(),
                            "subjectIds", rows.stream().map(AlarmRow::subjectId).toList(),
                            "kinds", rows.stream().map(AlarmRow::kind).toList()));
        }
    }

    /** As {@link #clear}, for several subjects of one type in one round trip. */
    public void clearOf(String subjectType, Collection<Long> subjectIds, String kind) {
        sql.changeEach(
                Alarms.class,
                "alarm-clear.sql",
                subjectIds.stream()
                        .map(
                                id ->
                                        Map.of(
                                                "subjectType", subjectType,
                                                "subjectId", id,
                                                "kind", kind))
                        .toList());
    }

    private static List<@Nullable Object> column(
            List<AlarmRow> rows, Function<AlarmRow, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        rows.forEach(row -> column.add(value.apply(row)));
        return column;
    }

    public void clear(String subjectType, long subjectId, String kind) {
        sql.change(
                Alarms.class,
                "alarm-clear.sql",
                Map.of("subjectType", subjectType, "subjectId", subjectId, "kind", kind));
    }
}
