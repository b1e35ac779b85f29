package org.linja.ops.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linja.ops.settings.Failure;
import org.linja.platform.rules.Sha256;

/** Small files that remember what was done, so that the next run does only what changed. */
final class Marks {
    private Marks() {}

    /** The mark, or the empty text where there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException refused) {
            throw new Failure("Cannot read " + file + ": check who owns it.", refused);
        }
    }

    static void write(Path file, String mark) {
        try {
            Files.writeString(file, mark);
        } catch (IOException refused) {
            throw new Failure("Cannot write " + file + ": check who owns it.", refused);
        }
    }

    static String hash(Path file) {
        try {
            return hash(Files.readAllBytes(file));
        } catch (IOException refused) {
            throw new Failure("Cannot read " + file + ": build it first.", refused);
        }
    }

    static String hash(byte[] content) {
        return Sha256.hex(content);
    }

    /** The jar a class came from. */
    static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
