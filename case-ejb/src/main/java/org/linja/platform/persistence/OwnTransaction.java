package org.linja.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction of one errand, on a connection that belongs to no transaction of a use case: what
 * is not committed is undone, whatever ended the errand.
 */
final class OwnTransaction implements AutoCloseable {
    private final Connection connection;
    private boolean committed;

    private OwnTransaction(Connection connection) {
        this.connection = connection;
    }

    static OwnTransaction begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new OwnTransaction(connection);
    }

    void commit() throws SQLException {
        connection.commit();
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        if (!committed) {
            // First, for turning auto-commit on commits what still lies there.
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
