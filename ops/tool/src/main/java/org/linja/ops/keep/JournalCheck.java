package org.linja.ops.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.linja.ops.settings.Failure;

/** Recomputes every chain of the journal in plain SQL (ops/db/check/journal.sql). */
public final class JournalCheck {
    private JournalCheck() {}

    /** What does not hold, at most a thousand lines; empty when all does. */
    public static List<String> findings(Connection database, Path check) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(Files.readString(check))) {
            while (rows.next()) {
                findings.add(
                        "L-%d, entry %d: %s"
                                .formatted(rows.getLong(2), rows.getLong(3), rows.getString(1)));
            }
        } catch (IOException missing) {
            throw new Failure("Cannot read " + check + ": is the checkout complete?", missing);
        }
        return findings;
    }

    static void refuseUnlessWhole(Connection database, Path check) throws SQLException {
        List<String> findings = findings(database, check);
        if (!findings.isEmpty()) {
            throw new Failure(
                    "The journal of the backup does not hold (%s): nothing was changed."
                            .formatted(findings.get(0)));
        }
    }
}
