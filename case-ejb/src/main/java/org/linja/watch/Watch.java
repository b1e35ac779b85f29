package org.linja.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.persistence.SqlRows;

/** When the house looks at itself again; each look sets the next. */
@ApplicationScoped
public class Watch {
    /** Subject type of its alarms. */
    public static final String SUBJECT = "watch";

    /** Kind of the alarm by which a round is owed. */
    public static final String ROUND = "round";

    /** Kind of the alarm for a look at the roster. */
    public static final String ROSTER = "roster";

    /** Kind of the alarm for a look at whom the ladders name. */
    public static final String TARGETS = "targets";

    private static final long THE_HOUSE = 1;

    @Inject Alarms alarms;
    @Inject SqlRows sql;

    /** Urgent, so that a dead broker does not keep the house from looking. */
    public void lookAt(String kind, Instant at) {
        alarms.setUrgent(SUBJECT, THE_HOUSE, kind, at, null);
    }

    void lookNoMoreAt(String kind) {
        alarms.clear(SUBJECT, THE_HOUSE, kind);
    }

    /** When the house is to look next; nothing where it does not by itself. */
    Optional<Instant> nextLookAt(String kind) {
        return sql.first(
                Watch.class,
                "alarm-at.sql",
                row -> SqlRows.requiredInstant(row, "due_at"),
                Map.of("subjectType", SUBJECT, "kind", kind));
    }

    /**
     * Holds every other look and every round back until the transaction ends: two servers find the
     * same thing one after the other, and the second finds it found.
     */
    public void alone() {
        sql.list(Watch.class, "lock.sql", row -> true, Map.of());
    }
}
