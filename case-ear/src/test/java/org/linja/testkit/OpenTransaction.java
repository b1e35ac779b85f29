package org.linja.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Something that another is in the middle of: what the house does meanwhile meets its locks. */
public final class OpenTransaction implements AutoCloseable {
    private final Connection owner;
    private final int process;

    private OpenTransaction(Connection owner, int process) {
        this.owner = owner;
        this.process = process;
    }

    public static OpenTransaction begin() throws SQLException {
        Connection owner = HouseDatabase.owner();
        owner.setAutoCommit(false);
        try (PreparedStatement asked = owner.prepareStatement("select pg_backend_pid()");
                var row = asked.executeQuery()) {
            row.next();
            return new OpenTransaction(owner, row.getInt(1));
        }
    }

    public void run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = HouseDatabase.prepare(owner, statement, values)) {
            prepared.execute();
        }
    }

    /** Whether somebody waits for this to end. */
    public boolean holdsUpSomebody() {
        return HouseDatabase.number(
                        "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                        process)
                > 0;
    }

    public void commit() throws SQLException {
        owner.commit();
    }

    /** Undoes what was not committed. */
    @Override
    public void close() throws SQLException {
        try (owner) {
            owner.rollback();
        }
    }
}
