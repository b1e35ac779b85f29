package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.House;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.Stage;

/** Makes a house what a backup holds; over a running server, never. */
public final class RestoreCommand {
    private static final String USAGE = "restore FILE [--replace] [--silent]";

    private RestoreCommand() {}

    public static void run(Settings settings, Arguments arguments) {
        Path file = Path.of(arguments.only(USAGE)).toAbsolutePath();
        House house = new House(settings);
        if (house.payara().daemon().running().isPresent()) {
            throw new Failure("The server is running: ops/dev down first.");
        }
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            if (settings.stage() == Stage.PRODUCTION
                    && !manifest.stage().equals(Stage.PRODUCTION.slug())) {
                throw new Failure(
                        "%s is of stage %s and knows its people's passwords: production takes none of it."
                                .formatted(file, manifest.stage()));
            }
            house.withDatabase(
                    () -> {
                        restore(settings, backup, arguments);
                        return manifest;
                    });
            tell(file, manifest, arguments.has("silent"));
        }
    }

    private static void restore(Settings settings, BackupFile backup, Arguments arguments) {
        Database database = new Database(settings);
        Manifest manifest = backup.manifest();
        try {
            refuseUnlessFree(database, arguments.has("replace"));
            database.migrateBeside(settings.application(), Restore.BESIDE, manifest.migrations());
            addUploads(settings.workDir(), backup);
            // Messages of the time that is given up would speak of cases that are others now.
            new House(settings).forgetMessages();
            try (Connection beside = database.asOwner(Restore.BESIDE)) {
                new Restore(beside, backup, settings.checkout().resolve("ops/db/check/journal.sql"))
                        .run(arguments.has("silent"));
            }
        } catch (SQLException refused) {
            throw new Failure(
                    "The database refuses (%s): nothing was changed."
                            .formatted(
                                    String.valueOf(refused.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    refused);
        } catch (IOException broken) {
            throw new Failure(
                    "Cannot read the backup or write its files (%s): nothing was changed."
                            .formatted(broken.getMessage()),
                    broken);
        } finally {
            database.dropBeside(Restore.BESIDE);
        }
    }

    private static void refuseUnlessFree(Database database, boolean replace) throws SQLException {
        try (Connection owner = database.asOwner()) {
            if (KeepSql.servers(owner) > 0) {
                throw new Failure(
                        "A server is connected to this database: stop it first, wherever it runs.");
            }
        }
        long cases = database.cases();
        if (cases > 0 && !replace) {
            throw new Failure(
                    "This house holds %d cases, which the backup would replace: back them up, then say ops/dev restore FILE --replace."
                            .formatted(cases));
        }
    }

    /**
     * Files are named by their fingerprint: what is there is the same, what is added does no harm.
     */
    private static void addUploads(Path folder, BackupFile backup) throws IOException {
        for (Manifest.Upload upload : backup.manifest().uploads()) {
            Path target = folder.resolve(upload.name());
            if (!Files.exists(target)) {
                Files.createDirectories(target.resolveSibling(""));
                Path arriving = target.resolveSibling(target.getFileName() + ".tmp");
                try (InputStream content = backup.content(upload)) {
                    Files.copy(content, arriving, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void tell(Path file, Manifest manifest, boolean silent) {
        Console.say("Restored %s".formatted(file));
        Console.say(
                "  stage %s, schema %s, as it was at %s"
                        .formatted(manifest.stage(), manifest.schema(), manifest.madeAt()));
        for (String table :
                List.of("support_case", "journal_entry", "notification", "audit_opinion")) {
            Console.say("  %-16s %12d rows".formatted(table, manifest.rowsOf(table)));
        }
        Console.say("  every chain of the journal was recomputed and holds");
        Console.say(
                silent
                        ? "  silent: no alarm rings and no message waits in this copy"
                        : "  people told before that moment are not told again; what fell due since rings once, a rung at a time");
        Console.say("Begin with ops/dev up, which migrates it to this application's schema.");
    }
}
