package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.persistence.SqlRows;

/**
 * Turns "at least once" into one effect: remembers, in the transaction of the effect, which events
 * a consumer has handled, and takes the event out of the outbox.
 */
@ApplicationScoped
public class Inbox {
    @Inject SqlRows sql;
    @Inject CrashPoints crashPoints;

    /**
     * Does the work unless this consumer has done it before, or an administrator has said that
     * nobody shall hear the event. Must run in the caller's transaction. A second delivery at the
     * same time waits for the first one's end.
     *
     * @return whether the work was done now
     */
    public boolean once(UUID eventId, String consumer, Runnable work) {
        boolean first =
                sql.change(
                                Inbox.class,
                                "inbox-add.sql",
                                Map.of("eventId", eventId, "consumer", consumer))
                        == 1;
        if (first) {
            work.run();
        }
        // Last, so that the relay never waits for the work on a row it wants to mark as sent.
        sql.change(Inbox.class, "outbox-remove.sql", Map.of("eventId", eventId));
        crashPoints.pass(CrashPoint.EVENT_BEFORE_COMMIT);
        return first;
    }

    /** Whether this consumer has handled the event before, or shall not hear it. */
    public boolean knows(UUID eventId, String consumer) {
        return sql.one(
                Inbox.class,
                "inbox-knows.sql",
                row -> row.getBoolean(1),
                Map.of("eventId", eventId, "consumer", consumer));
    }
}
