package org.linja.platform.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** What the relay reads and writes of the outbox; each statement is a transaction of its own. */
@Repository
class OutboxEntries {
    /** Events sent and not yet handled, at most, a topic. */
    static final int WINDOW = 500;

    /** Tries after which an event is blocked and left to a person. */
    static final int TRIES = 6;

    @Inject SqlRows sql;

    List<OutboxEntry> due() {
        return sql.list(
                OutboxEntries.class,
                "outbox-due.sql",
                OutboxEntries::read,
                Map.of("topics", EventRoutes.TOPICS, "window", WINDOW));
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
        sql.change(OutboxEntries.class, "outbox-sent.sql", Map.of("events", eventsOf(entries)));
    }

    /** Tries these later, without counting it against them. */
    void defer(Collection<OutboxEntry> entries) {
        sql.change(OutboxEntries.class, "outbox-defer.sql", Map.of("events", eventsOf(entries)));
    }

    /** Notes that an event could not be sent; true if it is blocked now. */
    boolean failed(OutboxEntry entry, String reason) {
        return sql.first(
                        OutboxEntries.class,
                        "outbox-failed.sql",
                        row -> row.getObject("blocked_at") != null,
                        Map.of("eventId", entry.eventId(), "reason", reason, "limit", TRIES))
                .orElse(false);
    }

    /** Blocks what was sent often enough and handled by nobody. */
    List<OutboxEntry> giveUp() {
        return sql.list(
                OutboxEntries.class,
                "outbox-give-up.sql",
                OutboxEntries::read,
                Map.of("topics", EventRoutes.TOPICS, "limit", TRIES));
    }

    OutboxState state(RelayState relay, int limit) {
        List<BlockedEvent> blocked =
                sql.list(
                        OutboxEntries.class,
                        "outbox-blocked.sql",
                        row ->
                                new BlockedEvent(
                                        row.getObject("event_id", UUID.class),
                                        row.getString("topic"),
                                        row.getString("message_key"),
                                        row.getString("type"),
                                        SqlRows.instant(row, "occurred_at"),
                                        row.getInt("attempts"),
                                        SqlRows.instant(row, "blocked_at"),
                                        row.getString("last_error")),
                        Map.of("limit", limit));
        return sql.one(
                OutboxEntries.class,
                "outbox-state.sql",
                row ->
                        new OutboxState(
                                relay,
                                row.getLong("waiting"),
                                row.getLong("in_flight"),
                                row.getLong("blocked"),
                                SqlRows.instant(row, "oldest_at"),
                                blocked),
                Map.of());
    }

    boolean unblock(UUID eventId) {
        return sql.change(OutboxEntries.class, "outbox-unblock.sql", Map.of("eventId", eventId))
                == 1;
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
                row.getString("payload"));
    }
}
