package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.StreamSupport;

/** What the house says of itself to those who watch it. */
public final class Health {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Health() {}

    /** A word of a check of readiness; empty where no check says it. */
    public static String says(String word) {
        URI probe = URI.create(System.getProperty("linja.url")).resolve("/health/ready");
        try (InputStream answer = probe.toURL().openStream()) {
            JsonNode checks = JSON.readTree(answer).path("checks");
            return StreamSupport.stream(checks.spliterator(), false)
                    .map(check -> check.path("data").path(word).asText())
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .orElse("");
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        }
    }
}
