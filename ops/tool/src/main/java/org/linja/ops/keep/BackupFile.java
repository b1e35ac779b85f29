package org.linja.ops.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linja.ops.settings.Failure;

/** A backup that was read through once and holds to the last byte what its manifest says. */
final class BackupFile implements AutoCloseable {
    private static final long LONGEST_MANIFEST = 64L << 20;
    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*";

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens and verifies; refuses whatever is not a whole backup. */
    static BackupFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure("There is no file %s.".formatted(file));
        }
        ZipFile zip = unzip(file);
        try {
            BackupFile backup = new BackupFile(zip, manifestOf(zip, file));
            if (!Seal.holds(file)) {
                throw damaged(file, "its seal is broken", null);
            }
            backup.verify(file);
            return backup;
        } catch (Failure refused) {
            close(zip);
            throw refused;
        } catch (IOException broken) {
            close(zip);
            throw damaged(file, String.valueOf(broken.getMessage()), broken);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    InputStream content(Manifest.Upload upload) throws IOException {
        return zip.getInputStream(zip.getEntry(upload.entry()));
    }

    @Override
    public void close() {
        close(zip);
    }

    private void verify(Path file) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
        for (Manifest.Table table : manifest.tables()) {
            expected.add(table.entry());
            if (read(file, table.entry(), table.bytes(), table.sha256()) != table.rows()) {
                throw damaged(file, table.name() + " has another number of rows", null);
            }
        }
        for (Manifest.Upload upload : manifest.uploads()) {
            expected.add(upload.entry());
            read(file, upload.entry(), upload.bytes(), upload.sha256());
        }
        if (zip.size() != expected.size()) {
            throw damaged(file, "it holds what its manifest does not name", null);
        }
    }

    private long read(Path file, String entry, long bytes, String sha256) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null || !entry.matches(NAME)) {
            throw damaged(file, entry + " is missing or misnamed", null);
        }
        Fingerprint passing = new Fingerprint(OutputStream.nullOutputStream());
        try (InputStream content = zip.getInputStream(found)) {
            content.transferTo(passing);
        }
        if (passing.bytes() != bytes || !passing.sha256().equals(sha256)) {
            throw damaged(file, entry + " is not what its manifest says", null);
        }
        return passing.lines();
    }

    private static ZipFile unzip(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException foreign) {
            throw new Failure(
                    "%s is no backup of Linja, or was cut off: nothing was changed."
                            .formatted(file),
                    foreign);
        }
    }

    private static Manifest manifestOf(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new Failure("%s is no backup of Linja: nothing was changed.".formatted(file));
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.of(content.readAllBytes());
            if (!Manifest.KIND.equals(manifest.kind()) || manifest.format() != Manifest.FORMAT) {
                throw new Failure(
                        "%s is a backup of another form: restore it with the Linja that made it."
                                .formatted(file));
            }
            if (List.of(manifest.migrations(), manifest.tables()).contains(List.of())) {
                throw damaged(file, "its manifest is empty", null);
            }
            return manifest;
        }
    }

    private static Failure damaged(
            Path file, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        String line =
                "%s is damaged (%s): nothing was changed, take another backup."
                        .formatted(file, why);
        return cause == null ? new Failure(line) : new Failure(line, cause);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException alreadyGone) {
            throw new Failure("Cannot close the backup.", alreadyGone);
        }
    }
}
