package org.linja.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the papers of opinions and contracts look. */
final class PaperStyle {
    private PaperStyle() {}

    /** The style of all of them, with the line that runs at the foot of each page. */
    static String of(String running) {
        try (InputStream in =
                Objects.requireNonNull(PaperStyle.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("RUNNING", running.replace("\\", "").replace("\"", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
