package org.linja.people;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.linja.platform.config.SettingFile;
import org.linja.platform.rules.Sha256;

/**
 * Keys of the operator's that stand in a file and in no database, one a line, the newest first;
 * older ones stay below for what was made under them.
 *
 * @param setting by which the file is named
 * @param keys of 256 bits, the newest first; none where no file is named
 */
record KeyFile(String setting, List<byte[]> keys) {
    private static final int SHORTEST = 32;
    private static final int NAME_BYTES = 4;

    /**
     * Takes lines for keys.
     *
     * @param purpose what the keys are for: a line that serves two ends makes two keys
     * @throws IllegalStateException for a line that is too short to be one
     */
    static KeyFile of(String setting, String purpose, List<String> lines) {
        List<String> written = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (written.stream().anyMatch(line -> line.length() < SHORTEST)) {
            throw new IllegalStateException(
                    setting + " holds a line of fewer than " + SHORTEST + " signs");
        }
        return new KeyFile(
                setting, written.stream().map(line -> Sha256.of(purpose + " " + line)).toList());
    }

    /**
     * Reads the file, if one is named.
     *
     * @throws UncheckedIOException if it is, and is not to be read
     */
    static KeyFile read(String setting, String purpose, Optional<String> file) {
        return of(
                setting,
                purpose,
                SettingFile.text(setting, file).stream().flatMap(String::lines).toList());
    }

    /** The one that is used from now on. */
    Optional<byte[]> newest() {
        return keys.stream().findFirst();
    }

    /** The one of this name, as long as it is kept. */
    Optional<byte[]> named(String name) {
        return keys.stream().filter(key -> name(key).equals(name)).findFirst();
    }

    /** By this, in hex, a key is known again; it says nothing of it. */
    static String name(byte[] key) {
        return HexFormat.of()
                .formatHex(Arrays.copyOf(Sha256.of("name " + Arrays.toString(key)), NAME_BYTES));
    }
}
