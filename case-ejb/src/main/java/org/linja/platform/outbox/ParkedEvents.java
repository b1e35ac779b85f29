package org.linja.platform.outbox;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.time.DatabaseClock;

/** Events that wait for a person's decision. */
@Repository
public class ParkedEvents {
    @Inject SqlRows sql;
    @Inject DatabaseClock clock;

    /** Parked events below a number, newest first. */
    public List<ParkedEvent> before(long number, int limit) {
        return sql.list(
                ParkedEvents.class,
                "parked-list.sql",
                ParkedEvents::read,
                Map.of("before", number, "limit", limit));
    }

    public Optional<ParkedEvent> byNumber(long number) {
        return sql.first(
                ParkedEvents.class, "parked.sql", ParkedEvents::read, Map.of("position", number));
    }

    /** Lets it go from its first try; false if it is not parked any more as the caller saw it. */
    public boolean release(ParkedEvent event) {
        return sql.change(ParkedEvents.class, "parked-release.sql", seen(event)) == 1;
    }

    /**
     * Removes it for good: should its message still lie somewhere, nobody will hear it. False if it
     * is not parked any more as the caller saw it.
     */
    public boolean discard(ParkedEvent event) {
        return sql.one(
                        ParkedEvents.class,
                        "parked-discard.sql",
                        row -> row.getLong(1),
                        Map.of(
                                "position", event.number(),
                                "timesParked", event.timesParked(),
                                "now", clock.now()))
                == 1;
    }

    /**
     * Takes it upon this server to call somebody about what nobody was called about, for a minute;
     * how many are parked, 0 if there is nothing to call about. By physical time, as the relay.
     */
    public long claimCall() {
        return sql.one(
                ParkedEvents.class, "parked-claim-call.sql", row -> row.getLong(1), Map.of());
    }

    /** Somebody was called about everything that was claimed. */
    public void called() {
        sql.change(ParkedEvents.class, "parked-called.sql", Map.of());
    }

    private static Map<String, Object> seen(ParkedEvent event) {
        return Map.of("position", event.number(), "timesParked", event.timesParked());
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getLong("times_parked"),
                row.getString("topic"),
                row.getString("message_key"),
                row.getString("type"),
                row.getString("payload"),
                row.getBoolean("is_stranger"),
                row.getInt("failures"),
                row.getString("last_error"),
                SqlRows.instant(row, "first_failed_at"),
                SqlRows.instant(row, "last_failed_at"),
                Objects.requireNonNull(SqlRows.instant(row, "blocked_at")));
    }
}
