package org.linja.following;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.linja.testkit.HouseDatabase;

/** A case that somebody acts on for as long as a test wants. */
final class HeldCase implements AutoCloseable {
    private final Connection holder;

    private HeldCase(Connection holder) {
        this.holder = holder;
    }

    static HeldCase hold(long caseId) throws SQLException {
        Connection holder =
                DriverManager.getConnection(
                        System.getProperty("linja.db.url"),
                        System.getProperty("linja.db.owner.user"),
                        System.getProperty("linja.db.owner.password"));
        holder.setSchema("linja");
        holder.setAutoCommit(false);
        try (PreparedStatement lock =
                holder.prepareStatement("select id from support_case where id = ? for update")) {
            lock.setLong(1, caseId);
            lock.executeQuery().close();
        }
        return new HeldCase(holder);
    }

    /** Whether somebody waits for a row that is held. */
    boolean isWaitedFor() {
        return HouseDatabase.number("select count(*) from pg_locks where not granted") > 0;
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
