package org.linja.platform.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What the relay reads and writes of the outbox; each statement is a transaction of its own. */
@Repository
class OutboxEntries {
    /** Events sent and not yet handled, at most, a topic. */
    static final int WINDOW = 500;

    /** Events of a topic in one round. */
    static final int BATCH = 100;

    /** Tries after which an event is parked and left to a person. */
    static final int TRIES = 6;

    @Inject SqlRows sql;

    List<OutboxEntry> due() {
        return sql.list(
                OutboxEntries.class,
                "outbox-due.sql",
                OutboxEntries::read,
                Map.of("topics", EventRoutes.TOPICS, "window", WINDOW, "batch", BATCH));
    }

    /** Takes or renews the right to send; false if another server holds it. */
    boolean lease(UUID holder, int seconds) {
        return sql.change(
                        OutboxEntries.class,
                        "relay-lease.sql",
                        Map.of("holder", holder, "seconds", seconds))
                == 1;
    }

    void sent(List<OutboxEntry> entries) {
        sql.change(
                OutboxEntries.class,
                "outbox-sent.sql",
                Map.of(
                        "events",
                        eventsOf(entries),
                        "failures",
                        entries.stream().map(OutboxEntry::failures).toList()));
    }

    /** Tries these later, without counting it against them. */
    void defer(Collection<OutboxEntry> entries) {
        sql.change(OutboxEntries.class, "outbox-defer.sql", Map.of("events", eventsOf(entries)));
    }

    /** Notes that an event could not be sent; true if it is parked now. */
    boolean failed(OutboxEntry entry, String reason) {
        return sql.first(
                        OutboxEntries.class,
                        "outbox-failed.sql",
                        row -> row.getObject("blocked_at") != null,
                        Map.of("eventId", entry.eventId(), "reason", reason, "limit", TRIES))
                .orElse(false);
    }

    /**
     * Urgent events that the broker has not brought to anybody in time, and other alerts where it
     * takes nothing of their queue, for this server to hand on.
     */
    List<OutboxEntry> late(int seconds, int limit) {
        return sql.list(
                OutboxEntries.class,
                "direct-claim.sql",
                OutboxEntries::read,
                Map.of("seconds", seconds, "limit", limit));
    }

    /** Parks what was sent often enough and handled by nobody. */
    List<OutboxEntry> giveUp() {
        return sql.list(
                OutboxEntries.class,
                "outbox-give-up.sql",
                OutboxEntries::read,
                Map.of("topics", EventRoutes.TOPICS, "limit", TRIES));
    }

    OutboxState state(RelayState relay) {
        return sql.one(
                OutboxEntries.class,
                "outbox-state.sql",
                row ->
                        new OutboxState(
                                relay,
                                row.getLong("waiting"),
                                row.getLong("in_flight"),
                                row.getLong("parked"),
                                SqlRows.instant(row, "oldest_at")),
                Map.of());
    }

    /** Queues of which something that was sent has come to nobody for so many seconds. */
    List<UnheardQueue> unheard(int seconds) {
        return sql.list(
                OutboxEntries.class,
                "unheard-queues.sql",
                row ->
                        new UnheardQueue(
                                row.getString("topic"),
                                row.getLong("messages"),
                                Objects.requireNonNull(SqlRows.instant(row, "since"))),
                Map.of("seconds", seconds));
    }

    private static List<String> eventsOf(Collection<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.eventId().toString()).toList();
    }

    private static OutboxEntry read(ResultSet row) throws SQLException {
        return new OutboxEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("message_key"),
                row.getString("type"),
                row.getString("payload"),
                row.getInt("failures"),
                row.getInt("attempts"));
    }
}
