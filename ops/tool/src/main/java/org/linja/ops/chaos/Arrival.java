package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.ops.settings.Failure;

/**
 * What came to a person: one key, however often, as the gateway and the mail catcher wrote it down
 * themselves.
 *
 * @param key as it was sent; a letter's Message-ID in its brackets
 * @param channel email, sms or voice
 * @param at when it came first
 * @param times how often it came
 */
record Arrival(String key, String channel, Instant at, int times) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE_ID = "Message-ID: ";

    private Arrival again(Instant when) {
        return new Arrival(key, channel, when.isBefore(at) ? when : at, times + 1);
    }

    /** All that came to the gateway of this folder and the mail catcher of that one. */
    static List<Arrival> all(Path gateway, Path mail) {
        List<Arrival> all = new ArrayList<>(called(gateway));
        all.addAll(letters(mail));
        return all;
    }

    /** What came to the gateway; its last line may be half written. */
    static Collection<Arrival> called(Path gateway) {
        Path file = gateway.resolve("arrived.jsonl");
        Map<String, Arrival> byKey = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(text -> read(text).ifPresent(line -> take(line, byKey)));
            return byKey.values();
        } catch (IOException refused) {
            throw new Failure("Cannot read %s.".formatted(file), refused);
        }
    }

    /** Keys of which the house said that it has noted their arrival, each once. */
    static List<String> reported(Path gateway) {
        Path file = gateway.resolve("arrived.jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(text -> read(text).stream())
                    .filter(line -> line.has("reported"))
                    .map(line -> line.path("reported").asText())
                    .distinct()
                    .toList();
        } catch (IOException refused) {
            throw new Failure("Cannot read %s.".formatted(file), refused);
        }
    }

    private static Optional<JsonNode> read(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException halfWritten) {
            return Optional.empty();
        }
    }

    private static void take(JsonNode line, Map<String, Arrival> byKey) {
        if (line.has("repeated")) {
            byKey.computeIfPresent(
                    line.path("repeated").asText(), (key, known) -> known.again(known.at()));
        } else if (line.has("key")) {
            String key = line.path("key").asText();
            Instant at = Instant.parse(line.path("at").asText());
            byKey.merge(
                    key,
                    new Arrival(key, line.path("channel").asText(), at, 1),
                    (known, more) -> known.again(at));
        }
    }

    private static Collection<Arrival> letters(Path mail) {
        Map<String, Arrival> byKey = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(mail)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                Instant at = Files.getLastModifiedTime(file).toInstant();
                messageId(file)
                        .ifPresent(
                                id ->
                                        byKey.merge(
                                                id,
                                                new Arrival(id, "email", at, 1),
                                                (known, more) -> known.again(at)));
            }
            return byKey.values();
        } catch (IOException refused) {
            throw new Failure("Cannot read the letters in %s.".formatted(mail), refused);
        }
    }

    private static Optional<String> messageId(Path letter) throws IOException {
        try (Stream<String> lines = Files.lines(letter)) {
            return lines.filter(line -> line.startsWith(MESSAGE_ID))
                    .findFirst()
                    .map(line -> line.substring(MESSAGE_ID.length()));
        }
    }
}
