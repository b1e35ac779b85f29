package org.linja.ops.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The yardstick: the rows of one phone call written by hand, one prepared statement a row, one
 * commit. The rows are copied from a case that the application has just written, so that both sides
 * write the same; only the keys differ.
 */
final class PlainIntake implements AutoCloseable {
    private final Connection connection;
    private final List<RowCopy> rows = new ArrayList<>();
    private final PreparedStatement nextCase;
    private final PreparedStatement nextClocks;
    private int keys;

    /** One row to be written again under other keys. */
    private record RowCopy(PreparedStatement statement, int caseIdAt, int clockIdAt, int keyAt) {}

    PlainIntake(String url, String user, String password, long modelCase) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        nextCase = connection.prepareStatement("select nextval('case_number')");
        nextClocks = connection.prepareStatement("select nextval('sla_clock_id')");
        copy("idempotency_key", "result_id", modelCase);
        copy("support_case", "id", modelCase);
        copy("sla_clock", "case_id", modelCase);
        copy("journal_entry", "case_id", modelCase);
        copy("journal_text", "case_id", modelCase);
        copy("phone_call", "case_id", modelCase);
        connection.commit();
    }

    int rowsEach() {
        return rows.size();
    }

    /** Writes one call's rows and commits; returns the case's id. */
    long write() throws SQLException {
        long caseId = next(nextCase);
        long clockId = next(nextClocks);
        for (RowCopy row : rows) {
            row.statement().setLong(row.caseIdAt(), caseId);
            if (row.clockIdAt() > 0) {
                // The sequence names the last number of a block: those behind it are the server's.
                row.statement().setLong(row.clockIdAt(), clockId--);
            }
            if (row.keyAt() > 0) {
                row.statement().setString(row.keyAt(), "bench-plain-" + caseId + "-" + keys++);
            }
            row.statement().executeUpdate();
        }
        connection.commit();
        return caseId;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static long next(PreparedStatement sequence) throws SQLException {
        try (ResultSet result = sequence.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private void copy(String table, String caseColumn, long modelCase) throws SQLException {
        List<String> columns = columns(table);
        String list = String.join(",", columns);
        String marks = String.join(",", columns.stream().map(column -> "?").toList());
        try (Statement statement = connection.createStatement();
                ResultSet model =
                        statement.executeQuery(
                                "select "
                                        + list
                                        + " from "
                                        + table
                                        + " where "
                                        + caseColumn
                                        + " = "
                                        + modelCase)) {
            while (model.next()) {
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into " + table + " (" + list + ") values (" + marks + ")");
                for (int i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, model.getObject(i));
                }
                boolean clock = table.equals("sla_clock");
                rows.add(
                        new RowCopy(
                                insert,
                                columns.indexOf(caseColumn) + 1,
                                clock ? columns.indexOf("id") + 1 : 0,
                                columns.indexOf("key") + 1));
            }
        }
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select column_name from information_schema.columns"
                                + " where table_schema = 'linja' and table_name = ?"
                                + " and is_generated = 'NEVER' and is_identity = 'NO'"
                                + " and column_name <> 'txid' order by ordinal_position")) {
            query.setString(1, table);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    columns.add(result.getString(1));
                }
            }
        }
        return columns;
    }
}
