package org.linja.looks;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Every time that somebody of the house saw the portal as a customer's person. */
@Repository
class Looks {
    /** How many a list shows. */
    private static final int SHOWN = 200;

    @Inject SqlRows sql;

    /** One that nobody has left, whether its time is over or not. */
    record Open(long id, long customerId, String customer, String seenAs, Instant endsAt) {}

    /** The one of this session that was not left. */
    Optional<Open> openIn(long session) {
        return sql.first(
                Looks.class,
                "look-open.sql",
                row ->
                        new Open(
                                row.getLong("id"),
                                row.getLong("customer_id"),
                                row.getString("customer"),
                                row.getString("login"),
                                SqlRows.requiredInstant(row, "ends_at")),
                Map.of("session", session));
    }

    /**
     * Whether the customer has cases that somebody of the house is in no circle of: its own people
     * read them all, and so would whoever sees with their eyes.
     */
    boolean isClosedTo(long looker, long customerId) {
        return sql.one(
                Looks.class,
                "look-closed.sql",
                row -> row.getBoolean(1),
                Map.of("customerId", customerId, "looker", looker));
    }

    /** False where this session has begun another in this very moment. */
    boolean begin(
            long customerId,
            long seenAs,
            long looker,
            long session,
            String reason,
            Instant now,
            Instant endsAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("customerId", customerId);
        row.put("seenAs", seenAs);
        row.put("looker", looker);
        row.put("session", session);
        row.put("reason", reason);
        row.put("now", now);
        row.put("endsAt", endsAt);
        return sql.change(Looks.class, "look-begin.sql", row) == 1;
    }

    /** Ends what this session has open; what was over by itself ended then. */
    void end(long session, Instant now) {
        sql.change(Looks.class, "look-end.sql", Map.of("session", session, "now", now));
    }

    /** The newest, newest first; of one customer, or of all where it is null. */
    List<LookRow> newest(@Nullable Long customerId) {
        Map<String, Object> of = new HashMap<>();
        of.put("customerId", customerId);
        of.put("limit", SHOWN);
        return sql.list(Looks.class, "looks.sql", Looks::row, of);
    }

    private static LookRow row(ResultSet row) throws SQLException {
        return new LookRow(
                row.getLong("id"),
                row.getString("customer"),
                row.getString("seen_as"),
                row.getString("by"),
                row.getString("reason"),
                SqlRows.requiredInstant(row, "begun_at"),
                SqlRows.requiredInstant(row, "until"));
    }
}
