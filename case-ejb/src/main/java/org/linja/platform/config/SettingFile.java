package org.linja.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the operator's that a setting names: a secret, a key, a certificate, a template. */
public final class SettingFile {
    private SettingFile() {}

    /**
     * What the file holds, without space around it; nothing where none is named.
     *
     * @throws UncheckedIOException naming the setting, for a file that is no text or cannot be read
     */
    public static Optional<String> text(String setting, Optional<String> file) {
        return named(file).map(path -> read(setting, path, Files::readString).strip());
    }

    /**
     * Byte by byte; nothing where none is named.
     *
     * @throws UncheckedIOException naming the setting, for a file that cannot be read
     */
    public static Optional<byte[]> bytes(String setting, Optional<String> file) {
        return named(file).map(path -> read(setting, path, Files::readAllBytes));
    }

    private static Optional<Path> named(Optional<String> file) {
        return file.filter(name -> !name.isBlank()).map(Path::of);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T read(String setting, Path file, Reading<T> reading) {
        try {
            return reading.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    setting + " names a file that cannot be read", unreadable);
        }
    }
}
