package org.linja.following;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.linja.testkit.HouseDatabase;

/** A table that nobody can write to for as long as a test wants. */
final class HeldTable implements AutoCloseable {
    private final Connection holder;

    private HeldTable(Connection holder) {
        this.holder = holder;
    }

    static HeldTable hold(String table) throws SQLException {
        Connection holder =
                DriverManager.getConnection(
                        System.getProperty("linja.db.url"),
                        System.getProperty("linja.db.owner.user"),
                        System.getProperty("linja.db.owner.password"));
        holder.setSchema("linja");
        holder.setAutoCommit(false);
        try (Statement lock = holder.createStatement()) {
            lock.execute("lock table " + table + " in share mode");
        }
        return new HeldTable(holder);
    }

    /** How many wait for it, or for somebody who does. */
    long waiting() {
        return HouseDatabase.number("select count(*) from pg_locks where not granted");
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
