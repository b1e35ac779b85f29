package org.linja.ops.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Settings;
import org.linja.platform.rules.RunState;

/** Follows an opinion in the database, where it can be seen while its server is dead. */
public final class AuditWatch implements AutoCloseable {
    private final Connection connection;
    private final long number;

    /**
     * How an opinion stands.
     *
     * @param sha256 of its report, empty until it is done
     */
    public record State(String state, int starts, long judged, long total, String sha256) {
        public double progress() {
            return total == 0 ? 0 : (double) judged / total;
        }

        public boolean isOver() {
            return !RunState.isUnderWay(state);
        }
    }

    public AuditWatch(Settings settings, long number) throws SQLException {
        this.number = number;
        this.connection = new Database(settings).asOwner();
    }

    public State look() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select state, starts, coalesce(cases_total, 0), coalesce(report_sha256, ''),"
                                + " (select coalesce(sum(cases_judged), 0) from audit_part"
                                + " where opinion = number) from audit_opinion where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new State(
                        Objects.requireNonNull(row.getString(1)),
                        row.getInt(2),
                        row.getLong(5),
                        row.getLong(3),
                        Objects.requireNonNull(row.getString(4)));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
