package org.linja.ops.generate;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table as PostgreSQL's COPY reads them. */
final class CopyText {
    private final String command;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean inRow;

    CopyText(String table, String columns) {
        this.command = "copy %s (%s) from stdin".formatted(table, columns);
    }

    CopyText add(@Nullable Object value) {
        if (inRow) {
            rows.append('\t');
        }
        inRow = true;
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escaped(text);
        } else {
            rows.append(value);
        }
        return this;
    }

    /** A moment, or nothing. */
    CopyText at(@Nullable Instant moment) {
        return add(moment);
    }

    void end() {
        rows.append('\n');
        inRow = false;
    }

    /** Hands the rows over within the connection's transaction. */
    void send(Connection connection) throws SQLException {
        try (Reader reader = new StringReader(rows.toString())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, reader);
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
