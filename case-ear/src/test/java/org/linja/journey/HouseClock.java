package org.linja.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Moves the house's clock forward, as its owner may at stage test. */
final class HouseClock {
    private HouseClock() {}

    static void forward(Duration by) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(
                                System.getProperty("linja.db.url"),
                                System.getProperty("linja.db.owner.user"),
                                System.getProperty("linja.db.owner.password"));
                PreparedStatement move =
                        owner.prepareStatement(
                                "update linja.platform_clock set offset_seconds = offset_seconds + ?")) {
            move.setLong(1, by.toSeconds());
            move.executeUpdate();
        }
    }
}
