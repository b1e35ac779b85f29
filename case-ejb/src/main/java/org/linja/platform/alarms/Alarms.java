package org.linja.platform.alarms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.SqlRows;

/** Sets and clears the moments at which a subject wants attention: one a subject and kind. */
@ApplicationScoped
public class Alarms {
    @Inject SqlRows sql;

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
        Outbox.requireRoute(AlarmRang.routeName(subjectType));
        Map<String, Object> row = new HashMap<>();
        row.put("subjectType", subjectType);
        row.put("subjectId", subjectId);
        row.put("kind", kind);
        row.put("dueAt", dueAt);
        row.put("customerId", customerId);
        sql.change(Alarms.class, "alarm-set.sql", row);
    }

    public void clear(String subjectType, long subjectId, String kind) {
        sql.change(
                Alarms.class,
                "alarm-clear.sql",
                Map.of("subjectType", subjectType, "subjectId", subjectId, "kind", kind));
    }
}
