package org.linja.testkit;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that lies outside of the project and may be absent. */
public final class SharedData {
    private SharedData() {}

    /**
     * Where a file of it lies: in the folder that {@code LINJA_DATA} names, else in {@code
     * shared/data} beside the checkout. Without it the test is skipped, and says so.
     */
    public static Path file(String name) {
        String named = System.getenv("LINJA_DATA");
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(named == null ? "shared/data" : named).resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return abort(
                "SKIPPED: no "
                        + name
                        + " in "
                        + (named == null ? "shared/data beside the checkout" : named)
                        + "; LINJA_DATA names the folder");
    }
}
