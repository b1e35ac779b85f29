package org.linja.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;

/** Tells the time of the database, moved by the stored offset of stages demo and test. */
@ApplicationScoped
public class DatabaseClock {
    @Inject SqlRows sql;

    /** The present moment, to the microsecond as the database keeps it. */
    public Instant now() {
        return sql.one(
                DatabaseClock.class,
                "now.sql",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                Map.of());
    }

    /** The moment by which devices outside of the house count, wherever its own time is moved. */
    public Instant outside() {
        return now().minusSeconds(offsetSeconds());
    }

    /** Whether a trial has moved it, or lets it seem wrong. */
    public boolean isMoved() {
        return sql.one(DatabaseClock.class, "moved.sql", row -> row.getBoolean(1), Map.of());
    }

    /** How far the house's time is moved, in seconds; 0 wherever time travel is refused. */
    public long offsetSeconds() {
        return sql.one(DatabaseClock.class, "offset.sql", row -> row.getLong(1), Map.of());
    }
}
