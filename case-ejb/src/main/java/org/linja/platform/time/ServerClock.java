package org.linja.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.ClockSkew;

/** The clock of this server, which decides nothing; only held against the database's. */
@ApplicationScoped
public class ServerClock {
    @Inject SqlRows sql;

    private final long since = System.nanoTime();

    public ClockSkew skew() {
        Instant asked = Instant.now();
        Instant database =
                sql.one(
                        ServerClock.class,
                        "physical-now.sql",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        Map.of());
        return ClockSkew.between(asked, database, Instant.now());
    }

    /** For how long this server has been at work, at least; a moved clock does not move it. */
    public Duration atWork() {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
