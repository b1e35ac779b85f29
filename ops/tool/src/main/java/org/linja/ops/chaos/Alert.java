package org.linja.ops.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.ops.settings.Failure;

/** What the house says it did to reach one person about one step. */
record Alert(String state, @Nullable Instant endedAt, List<Attempt> attempts) {
    /** How long a gateway has to report before the house may try another way (ADR 0033). */
    private static final Duration REPORT_LIMIT = Duration.ofSeconds(30);

    /**
     * One try.
     *
     * @param outcome taken, handed or refused; null while nobody knows
     */
    record Attempt(
            String key,
            @Nullable String outcome,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {
        /** Whether the house had reason to try again by another way at that moment. */
        boolean hadNotReached(@Nullable Instant then) {
            // Nobody may go on while it is not known how this one went.
            if (outcome == null || finishedAt == null || then == null) {
                return false;
            }
            return switch (outcome) {
                case "refused" -> true;
                case "handed" -> !then.isBefore(finishedAt.plus(REPORT_LIMIT));
                default -> finishedAt.isAfter(then);
            };
        }
    }

    /** The step of a climb at which a person was called. */
    record Step(long escalation, int rung, int turn, long person) {}

    static Map<Step, Alert> all(Connection owner) {
        Map<Step, Alert> all = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select n.escalation_id, n.rung, n.turn, n.person_id, n.state, n.ended_at,
                                       a.message_id, a.outcome, a.started_at, a.finished_at
                                from notification n
                                left join notification_attempt a on a.notification_id = n.id
                                where n.escalation_id is not null
                                order by n.id, a.number
                                """)) {
            while (rows.next()) {
                Step step =
                        new Step(
                                rows.getLong("escalation_id"),
                                rows.getInt("rung"),
                                rows.getInt("turn"),
                                rows.getLong("person_id"));
                String state = rows.getString("state");
                Instant ended = instant(rows, "ended_at");
                Alert alert =
                        all.computeIfAbsent(
                                step, one -> new Alert(state, ended, new ArrayList<>()));
                if (rows.getString("message_id") != null) {
                    alert.attempts.add(attempt(rows));
                }
            }
            return all;
        } catch (SQLException unread) {
            throw new Failure("The alerts cannot be read: " + unread.getMessage(), unread);
        }
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("message_id"),
                row.getString("outcome"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
