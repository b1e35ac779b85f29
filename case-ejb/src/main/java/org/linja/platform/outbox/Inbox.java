package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
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
     * As {@link #once}, of events about things that the caller holds locked: whoever brings one of
     * them a second time waits for that, so that asking comes with the moment and noting with the
     * removal.
     *
     * @param work is told which of them are to be handled, and the present moment; not asked if
     *     none is
     * @throws IllegalStateException if one was done twice all the same: nothing of these stays
     */
    public void onceHeld(
            Collection<UUID> eventIds, String consumer, BiConsumer<Set<UUID>, Instant> work) {
        Set<UUID> fresh = new HashSet<>();
        Instant now = Instant.MIN;
        for (Standing standing : standing(eventIds, consumer)) {
            now = standing.at();
            if (!standing.known()) {
                fresh.add(standing.eventId());
            }
        }
        if (!fresh.isEmpty()) {
            work.accept(fresh, now);
        }
        if (!handled(eventIds, consumer).containsAll(fresh)) {
            throw new IllegalStateException("Handled by another meanwhile: one of " + fresh);
        }
    }

    private List<Standing> standing(Collection<UUID> eventIds, String consumer) {
        return sql.list(
                Inbox.class,
                "inbox-moment.sql",
                row ->
                        new Standing(
                                row.getObject("event_id", UUID.class),
                                row.getBoolean("known"),
                                SqlRows.requiredInstant(row, "now")),
                Map.of("eventIds", List.copyOf(eventIds), "consumer", consumer));
    }

    /** Whether an event was handled before, and the moment at which that was so. */
    private record Standing(UUID eventId, boolean known, Instant at) {}

    /**
     * Notes that events are handled and takes them out of the outbox, in the caller's transaction,
     * which holds locked what they are about. As late as can be, so that the relay never waits for
     * the work.
     *
     * @return those of which that was not noted before
     */
    public Set<UUID> handled(Collection<UUID> eventIds, String consumer) {
        Set<UUID> first =
                new HashSet<>(
                        sql.list(
                                Inbox.class,
                                "inbox-handled.sql",
                                row -> row.getObject("event_id", UUID.class),
                                Map.of("eventIds", List.copyOf(eventIds), "consumer", consumer)));
        crashPoints.pass(CrashPoint.EVENT_BEFORE_COMMIT);
        return first;
    }
}
