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
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Looks a house over from the database's side: alarms, messages, jobs, every journal chain, every
 * step that was left out.
 */
public final class CheckCommand {
    private final Settings settings;

    private CheckCommand(Settings settings) {
        this.settings = settings;
    }

    /** Whether nobody has to act. */
    public static boolean run(Settings settings, Arguments arguments) {
        return new CheckCommand(settings).run(arguments.has("release"));
    }

    private boolean run(boolean release) {
        try (Connection owner = new Database(settings).asOwner();
                Statement statement = owner.createStatement()) {
            boolean well = sayState(statement);
            say(statement, "given-up.sql");
            say(statement, "two-people.sql");
            List<String> findings = JournalCheck.findings(owner, file("journal.sql"));
            Console.say(
                    "  %-46s %s".formatted("journal entries that do not hold", findings.size()));
            findings.forEach(line -> Console.say("    " + line));
            List<String> leftOut = leftOut(statement);
            Console.say("  %-46s %s".formatted("steps left out without a reason", leftOut.size()));
            leftOut.forEach(line -> Console.say("    " + line));
            if (release) {
                Console.say(
                        "Let go again: %d messages."
                                .formatted(statement.executeUpdate(KeepSql.text("release.sql"))));
            }
            return well && findings.isEmpty() && leftOut.isEmpty();
        } catch (SQLException away) {
            throw new Failure(
                    "The database does not answer (%s): is ops/dev up?"
                            .formatted(away.getMessage()),
                    away);
        } catch (IOException missing) {
            throw new Failure("Cannot read ops/db/check: is the checkout complete?", missing);
        }
    }

    private boolean sayState(Statement statement) throws SQLException, IOException {
        boolean well = true;
        try (ResultSet rows = statement.executeQuery(Files.readString(file("state.sql")))) {
            while (rows.next()) {
                boolean wrong = rows.getBoolean("wrong");
                Console.say(
                        "%s %-46s %s"
                                .formatted(
                                        wrong ? "!" : " ",
                                        rows.getString("what"),
                                        rows.getString("figure")));
                well &= !wrong;
            }
        }
        return well;
    }

    private List<String> leftOut(Statement statement) throws SQLException, IOException {
        List<String> findings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(Files.readString(file("left-out.sql")))) {
            while (rows.next()) {
                findings.add(rows.getString(1));
            }
        }
        return findings;
    }

    private void say(Statement statement, String list) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery(Files.readString(file(list)))) {
            while (rows.next()) {
                Console.say("    " + rows.getString(1));
            }
        }
    }

    private Path file(String name) {
        return settings.checkout().resolve("ops/db/check").resolve(name);
    }
}
