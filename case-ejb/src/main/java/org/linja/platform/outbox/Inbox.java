package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

    /**
     * As {@link #once}, about something that the caller holds locked: whoever brings the event a
     * second time waits for that, so that asking comes with the moment and noting with the removal.
     *
     * @param work is told the present moment
     * @throws IllegalStateException if it was done twice all the same: nothing of this one stays
     */
    public void onceHeld(UUID eventId, String consumer, Consumer<Instant> work) {
        Moment moment =
                sql.one(
                        Inbox.class,
                        "inbox-moment.sql",
                        row ->
                                new Moment(
                                        row.getBoolean("known"),
                                        SqlRows.requiredInstant(row, "now")),
                        Map.of("eventId", eventId, "consumer", consumer));
        if (!moment.known()) {
            work.accept(moment.now());
        }
        if (!handled(eventId, consumer) && !moment.known()) {
            throw new IllegalStateException("Handled by another meanwhile: " + eventId);
        }
    }

    /** Whether an event was handled before, and the moment at which that was so. */
    private record Moment(boolean known, Instant now) {}

    /**
     * Notes that an event is handled and takes it out of the outbox, in the caller's transaction,
     * which holds locked what it is about. As late as can be, so that the relay never waits for the
     * work.
     *
     * @return false if that was noted before
     */
    public boolean handled(UUID eventId, String consumer) {
        boolean first =
                sql.one(
                        Inbox.class,
                        "inbox-handled.sql",
                        row -> row.getBoolean("first"),
                        Map.of("eventId", eventId, "consumer", consumer));
        crashPoints.pass(CrashPoint.EVENT_BEFORE_COMMIT);
        return first;
    }
}
