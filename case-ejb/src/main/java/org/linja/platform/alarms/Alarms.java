package org.linja.platform.alarms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.Gathering;
import org.linja.platform.persistence.SqlRows;

/** Sets and clears the moments at which a subject wants attention: one a subject and kind. */
@ApplicationScoped
public class Alarms {
    @Inject SqlRows sql;
    @Inject Outbox outbox;

    private final Gathering<Said> gathering = new Gathering<>();

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

    /**
     * Writes what is set and cleared within this work at its end: of one subject and kind what was
     * said last. What hurries within it does not find them yet.
     */
    public void together(Runnable work) {
        gathering.within(work, this::write);
    }

    private void write(List<Said> all) {
        Map<Object, Said> last = new LinkedHashMap<>();
        all.forEach(said -> last.put(said.about(), said));
        setEach(last.values().stream().filter(Said::set).map(Said::alarm).toList());
        clearEach(last.values().stream().filter(said -> !said.set()).map(Said::alarm).toList());
    }

    /** An alarm that is to be set or cleared. */
    private record Said(AlarmRow alarm, boolean set) {
        Object about() {
            return List.of(alarm.subjectType(), alarm.subjectId(), alarm.kind());
        }
    }

    private void put(AlarmRow alarm) {
        Outbox.requireRoute(AlarmRang.routeName(alarm.subjectType()));
        if (gathering.keep(List.of(new Said(alarm, true)))) {
            return;
        }
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
        if (gathering.keep(
                subjectIds.stream().map(id -> cleared(subjectType, id, kind)).toList())) {
            return;
        }
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

    private static Said cleared(String subjectType, long subjectId, String kind) {
        return new Said(new AlarmRow(subjectType, subjectId, kind, null, null, false), false);
    }

    public void clear(String subjectType, long subjectId, String kind) {
        if (gathering.keep(List.of(cleared(subjectType, subjectId, kind)))) {
            return;
        }
        sql.change(
                Alarms.class,
                "alarm-clear.sql",
                Map.of("subjectType", subjectType, "subjectId", subjectId, "kind", kind));
    }
}
