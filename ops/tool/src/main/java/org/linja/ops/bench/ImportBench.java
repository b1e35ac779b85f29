package org.linja.ops.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Locale;
import java.util.SplittableRandom;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.api.ImportCommand;
import org.linja.ops.generate.IncidentLog;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Imports an invented log through the API and prints how fast its job went. */
public final class ImportBench {
    private static final String USAGE = "bench import [--events N]";
    private static final String CUSTOMER = "UCI";
    private static final long SEED = 1;

    private ImportBench() {}

    /** Cases of earlier runs stay: the log of each run names others. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int events = (int) arguments.number("events", 150_000, 1_000, 1_000_000);
        Path log = settings.home().root().resolve("bench-import.csv");
        try {
            String series = "BENCH" + next(settings) + "-";
            int cases = events / IncidentLog.ROWS_OF_A_CASE;
            write(log, IncidentLog.lines(series, cases, new SplittableRandom(SEED)).iterator());
            say(settings, ImportCommand.hand(settings, "incident-log", CUSTOMER, log));
        } catch (IOException | SQLException failure) {
            throw new Failure("The benchmark stopped: " + failure.getMessage(), failure);
        } finally {
            log.toFile().delete();
        }
    }

    private static void write(Path log, Iterator<String> lines) throws IOException {
        try (Writer out = Files.newBufferedWriter(log)) {
            while (lines.hasNext()) {
                out.append(lines.next()).append('\n');
            }
        }
    }

    private static void say(Settings settings, long number) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select extract(epoch from finished_at - started_at), rows_read, rows_taken,"
                                        + " (select count(*) from imported_case i join journal_entry e"
                                        + " on e.case_id = i.case_id where i.first_run = r.number)"
                                        + " from import_run r where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                double seconds = row.getDouble(1);
                long taken = row.getLong(3);
                long entries = row.getLong(4);
                Console.say(
                        String.format(
                                Locale.ROOT,
                                "%d rows, %d taken, %d journal entries in %.1f s: %.0f rows and %.0f"
                                        + " entries a second (at least 5,000 events)",
                                row.getLong(2),
                                taken,
                                entries,
                                seconds,
                                taken / seconds,
                                entries / seconds));
            }
        }
    }

    private static long next(Settings settings) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select coalesce(max(number), 0) + 1 from import_run");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
