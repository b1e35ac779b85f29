package org.linja.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The invented house's contracts, calendars and ladders, as readable text beside this class. */
final class DemoTexts {
    private DemoTexts() {}

    static String read(String name) {
        String file = name + ".json";
        try (InputStream in =
                Objects.requireNonNull(DemoTexts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
