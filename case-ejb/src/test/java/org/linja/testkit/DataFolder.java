package org.linja.testkit;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the real data lies that is never committed; tests that need it say so when it is absent.
 */
public final class DataFolder {

    private DataFolder() {}

    /**
     * The file {@code name} of the data folder: the one that {@code LINJA_DATA} names, as system
     * property or in the environment, else {@code shared/data} beside the checkout. Aborts the test
     * if there is none.
     */
    public static Path file(String name) {
        String named = System.getProperty("LINJA_DATA", System.getenv("LINJA_DATA"));
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path data = folder.resolve(named == null ? "shared/data" : named);
            if (Files.isReadable(data.resolve(name))) {
                return data.resolve(name);
            }
        }
        return abort("SKIPPED: no data folder holds %s; set LINJA_DATA".formatted(name));
    }
}
