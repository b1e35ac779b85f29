package org.linja.ops.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Settings;

/**
 * How far the house's clock has been moved, which its database counts from. The machine is the
 * same.
 */
record HouseClock(Duration ahead) {
    static HouseClock of(Settings settings) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select offset_seconds from platform_clock")) {
            row.next();
            return new HouseClock(Duration.ofSeconds(row.getLong(1)));
        }
    }

    /** What time it is in the house. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** When a moment of the house comes by everybody else's clock. */
    Instant physical(Instant inTheHouse) {
        return inTheHouse.minus(ahead);
    }
}
