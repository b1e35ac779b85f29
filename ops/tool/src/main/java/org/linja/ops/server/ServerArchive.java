package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;

/** Unpacks Payara's distribution with its executable bits. */
final class ServerArchive {
    private ServerArchive() {}

    /** Unpacks beside the folder, whose name is the root of the distribution; done once. */
    static void unpack(Path zip, Path folder) {
        Path done = folder.resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        Home.wipe(folder);
        try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
            Path parent = folder.resolveSibling("");
            Enumeration<ZipArchiveEntry> entries = archive.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                write(archive, entries.nextElement(), parent);
            }
            Files.createFile(done);
        } catch (IOException broken) {
            throw new Failure(
                    "Cannot unpack Payara to %s (%s): free disk space or set LINJA_HOME."
                            .formatted(folder, broken.getMessage()),
                    broken);
        }
    }

    private static void write(ZipFile archive, ZipArchiveEntry entry, Path parent)
            throws IOException {
        Path target = parent.resolve(entry.getName()).normalize();
        if (!target.startsWith(parent)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (var content = archive.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if ((entry.getUnixMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
