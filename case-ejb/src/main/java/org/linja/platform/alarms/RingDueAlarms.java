package org.linja.platform.alarms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.time.DatabaseClock;

/**
 * Turns a bounded batch of due alarms into events, in one transaction. Called by the sweep only.
 */
@Stateless
@PermitAll
public class RingDueAlarms {
    static final int BATCH = 100;

    /** What is urgent first, then what was due first. */
    static final Comparator<AlarmRang> URGENT_THEN_DUE =
            Comparator.comparing(AlarmRang::urgent)
                    .reversed()
                    .thenComparing(AlarmRang::dueAt)
                    .thenComparing(AlarmRang::subjectId);

    @Inject SqlRows sql;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject CrashPoints crashPoints;

    /** How many rang; a full batch means that more may be due. */
    public int ring() {
        Instant now = clock.now();
        List<AlarmRang> rang =
                sql.list(
                        RingDueAlarms.class,
                        "alarms-take-due.sql",
                        row ->
                                new AlarmRang(
                                        UUID.randomUUID(),
                                        row.getString("subject_type"),
                                        row.getLong("subject_id"),
                                        row.getString("kind"),
                                        row.getObject("due_at", java.time.OffsetDateTime.class)
                                                .toInstant(),
                                        now,
                                        row.getBoolean("urgent")),
                        Map.of("now", now, "limit", BATCH));
        // A deletion hands its rows back in no order.
        outbox.addEach(rang.stream().sorted(URGENT_THEN_DUE).toList());
        if (!rang.isEmpty()) {
            crashPoints.pass(CrashPoint.ALARM_BEFORE_COMMIT);
        }
        return rang.size();
    }
}
