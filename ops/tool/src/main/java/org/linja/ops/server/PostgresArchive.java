package org.linja.ops.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;

/** Unpacks the PostgreSQL programs that travel on the class path. */
final class PostgresArchive {
    private PostgresArchive() {}

    /** Unpacks into the folder unless it was done before; a broken attempt is begun again. */
    static void unpack(Path folder) {
        Path done = folder.resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        Home.wipe(folder);
        try (InputStream raw = open();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(raw)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(folder, entry, tar);
                entry = tar.getNextEntry();
            }
            Files.createFile(done);
        } catch (IOException broken) {
            throw new Failure(
                    "Cannot unpack PostgreSQL to %s (%s): free disk space or set LINJA_HOME."
                            .formatted(folder, broken.getMessage()),
                    broken);
        }
    }

    private static void write(Path folder, TarArchiveEntry entry, InputStream content)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream open() {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name =
                Set.of("aarch64", "arm64").contains(machine)
                        ? "/postgres-linux-arm_64.txz"
                        : "/postgres-linux-x86_64.txz";
        InputStream archive = PostgresArchive.class.getResourceAsStream(name);
        if (archive == null) {
            throw new Failure(
                    "No PostgreSQL for this machine (%s): set LINJA_DB_HOST to one of yours."
                            .formatted(machine));
        }
        return archive;
    }
}
