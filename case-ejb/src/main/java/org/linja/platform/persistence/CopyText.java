package org.linja.platform.persistence;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.UtcText;
import org.postgresql.PGConnection;

/**
 * Rows as PostgreSQL's COPY reads them: what is written by the hundred thousand goes this way, for
 * a bound parameter each costs several times as much on either side.
 */
public final class CopyText {
    private static final Map<Character, Character> ESCAPES =
            Map.of('\\', '\\', '\t', 't', '\n', 'n', '\r', 'r');

    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean inRow;

    /** The next value of the row: a text, a number, a truth or a moment; null is no value. */
    public CopyText add(@Nullable Object value) {
        if (inRow) {
            rows.append('\t');
        }
        inRow = true;
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof String text) {
            escaped(text);
        } else if (value instanceof Instant moment) {
            rows.append(UtcText.of(moment));
        } else {
            rows.append(value);
        }
        return this;
    }

    /** Closes the row. */
    public void end() {
        rows.append('\n');
        inRow = false;
    }

    public boolean isEmpty() {
        return rows.length() == 0;
    }

    /**
     * Hands the rows over within the connection's transaction.
     *
     * @param command such as {@code copy t (a, b) from stdin}
     */
    public void send(Connection connection, String command) throws SQLException {
        try (Reader reader = new StringReader(rows.toString())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void escaped(String text) {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
                rows.append(text, plain, i).append('\\').append(ESCAPES.get(c));
                plain = i + 1;
            }
        }
        rows.append(text, plain, text.length());
    }
}
