package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has arrived, each key once. A line is on the disk before the sender hears that it was taken,
 * so that the list is what a chaos run may be judged by.
 */
final class Arrivals {
    /** The file in the gateway's folder: one object of JSON a line. */
    static final String FILE = "arrived.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> fields;
    private final FileChannel file;
    private final Map<String, Arrival> byKey = new LinkedHashMap<>();
    private long repeated;

    /** One message: what came, and the number it was given. */
    record Arrival(String id, ObjectNode message) {
        String text(String field) {
            return message.path(field).asText();
        }
    }

    /**
     * Goes on with what the file holds.
     *
     * @param fields what is kept of each message
     */
    Arrivals(Path path, List<String> fields) throws IOException {
        this.fields = fields;
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                if (JSON.readTree(line) instanceof ObjectNode known && known.has("key")) {
                    recall(known);
                } else {
                    repeated++;
                }
            }
        }
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void recall(ObjectNode known) {
        byKey.put(known.path("key").asText(), new Arrival(known.path("id").asText(), known));
    }

    /** Takes a message; one whose key has come before is only counted. */
    synchronized Arrival take(JsonNode message) throws IOException {
        String key = message.path("key").asText();
        Arrival known = byKey.get(key);
        if (known != null) {
            repeated++;
            write(JSON.createObjectNode().put("repeated", key));
            return known;
        }
        String id = "g-" + (byKey.size() + 1);
        ObjectNode kept = JSON.createObjectNode().put("id", id);
        kept.put("at", Instant.now().toString());
        for (String field : fields) {
            kept.put(field, message.path(field).asText());
        }
        write(kept);
        Arrival arrival = new Arrival(id, kept);
        byKey.put(key, arrival);
        return arrival;
    }

    private void write(ObjectNode line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        file.force(true);
    }

    /** All, the newest first. */
    synchronized List<Arrival> all() {
        List<Arrival> all = new ArrayList<>(byKey.values());
        java.util.Collections.reverse(all);
        return all;
    }

    /** How often a key came again. */
    synchronized long repeated() {
        return repeated;
    }
}
