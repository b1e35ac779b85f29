package org.linja.ops.keep;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.House;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Writes a backup beside a running house, or of one that stands still. */
public final class BackupCommand {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private BackupCommand() {}

    public static void run(Settings settings, Arguments arguments) {
        Path file = fileOf(settings, arguments);
        if (Files.exists(file)) {
            throw new Failure("%s exists: name another file.".formatted(file));
        }
        Manifest manifest = new House(settings).withDatabase(() -> write(settings, file));
        Console.say("Backup %s".formatted(file));
        Console.say(
                "  stage %s, schema %s, snapshot of %s"
                        .formatted(manifest.stage(), manifest.schema(), manifest.madeAt()));
        Console.say(
                "  %d cases, %d journal entries, %d rows in %d tables, %d uploaded files"
                        .formatted(
                                manifest.rowsOf("support_case"),
                                manifest.rowsOf("journal_entry"),
                                manifest.rows(),
                                manifest.tables().size(),
                                manifest.uploads().size()));
        Console.say("  It holds personal data in the clear: keep it where only you can read it.");
    }

    private static Path fileOf(Settings settings, Arguments arguments) {
        if (arguments.words().size() > 1) {
            throw new Failure("Write: ops/dev backup [FILE].");
        }
        if (!arguments.words().isEmpty()) {
            return Path.of(arguments.words().get(0)).toAbsolutePath();
        }
        return settings.home()
                .root()
                .resolve("backups")
                .resolve("linja-" + STAMP.format(Instant.now()) + ".linja");
    }

    /** Under another name until it is whole and on disk. */
    private static Manifest write(Settings settings, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(part.getParent());
            try {
                Manifest manifest = writePart(settings, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot write %s (%s): free space or name a file on another disk."
                            .formatted(file, refused.getMessage()),
                    refused);
        } catch (SQLException refused) {
            throw new Failure(
                    "The database does not give its rows (%s): no backup was made."
                            .formatted(refused.getMessage()),
                    refused);
        }
    }

    private static Manifest writePart(Settings settings, Path part)
            throws IOException, SQLException {
        try (FileChannel channel =
                        FileChannel.open(
                                part,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                Connection owner = new Database(settings).asOwner()) {
            Fingerprint whole = new Fingerprint(out);
            Manifest manifest =
                    new Backup(owner, settings.workDir(), settings.stage()).write(whole);
            out.flush();
            Seal.put(channel, whole.sha256());
            channel.force(true);
            return manifest;
        }
    }
}
