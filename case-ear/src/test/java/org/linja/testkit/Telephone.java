package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the house hears from a telephone, through its gateway. */
public final class Telephone {
    private Telephone() {}

    /** The gateway as it proves itself. */
    public static ApiCaller gateway() {
        try {
            String token =
                    Files.readString(Path.of(System.getProperty("linja.home"), "gateway/callback"));
            return ApiCaller.nobody().with("Authorization", "Bearer " + token.strip());
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    /** Says a text from a telephone; returns the answer, null if there is none. */
    public static @Nullable String says(String phone, String text) {
        JsonNode reply =
                gateway()
                        .post("/gateway/messages", Map.of("from", phone, "text", text))
                        .expect(200)
                        .json()
                        .path("reply");
        return reply.isTextual() ? reply.asText() : null;
    }

    /** The code word of an alert that arrived: its last word. */
    public static String code(JsonNode message) {
        String text = message.path("text").asText();
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
