package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has arrived, each key once. A line is on the disk before the sender hears that it was taken,
 * so that the list is what a chaos run may be judged by.
 */
final class Arrivals {
    /** The file in the gateway's folder: one object of JSON a line. */
    static final String FILE = "arrived.jsonl";

    /** Messages at hand; a gateway lives through hours of trials, and the file has all. */
    static final int SHOWN = 2_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> fields;
    private final FileChannel file;
    private final Map<String, String> idByKey = new HashMap<>();
    private final Deque<Arrival> newest = new ArrayDeque<>();
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
            try (BufferedReader lines = Files.newBufferedReader(path)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    recall(line);
                }
            }
        }
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void recall(String line) throws IOException {
        if (JSON.readTree(line) instanceof ObjectNode known && known.has("key")) {
            keep(new Arrival(known.path("id").asText(), known));
        } else if (line.startsWith("{\"repeated\"")) {
            repeated++;
        }
    }

    private void keep(Arrival arrival) {
        idByKey.put(arrival.text("key"), arrival.id());
        newest.addFirst(arrival);
        if (newest.size() > SHOWN) {
            newest.removeLast();
        }
    }

    /** Takes a message; one whose key has come before is only counted. Answers its number. */
    synchronized String take(JsonNode message) throws IOException {
        String key = message.path("key").asText();
        String known = idByKey.get(key);
        if (known != null) {
            repeated++;
            write(JSON.createObjectNode().put("repeated", key));
            return known;
        }
        String id = "g-" + (idByKey.size() + 1);
        ObjectNode kept = JSON.createObjectNode().put("id", id);
        kept.put("at", Instant.now().toString());
        for (String field : fields) {
            kept.put(field, message.path(field).asText());
        }
        write(kept);
        keep(new Arrival(id, kept));
        return id;
    }

    /** The house has noted that this one arrived. No trial cuts the power: no disk is asked. */
    synchronized void reported(String key) throws IOException {
        append(JSON.createObjectNode().put("reported", key));
    }

    private void append(ObjectNode line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void write(ObjectNode line) throws IOException {
        append(line);
        file.force(true);
    }

    /** The newest two thousand, the newest first. */
    synchronized List<Arrival> newest() {
        return List.copyOf(newest);
    }

    /** How many keys have come. */
    synchronized int count() {
        return idByKey.size();
    }

    /** How often a key came again. */
    synchronized long repeated() {
        return repeated;
    }
}
