package org.linja.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linja.attachments.rules.FileKind;

/**
 * A file that came whole and was looked into; it lies in the work folder until it is closed.
 *
 * @param name as it will be shown
 */
record ArrivedFile(Path path, String name, FileKind kind, long bytes, String sha256)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
