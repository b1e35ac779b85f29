package org.linja.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.ops.gateway.GatewayServer;
import org.linja.ops.settings.Settings;

/**
 * What has reached the test gateway, by the gateway's own list and its own clock, as the list
 * grows.
 */
final class ArrivedSteps {
    private static final Pattern CASE = Pattern.compile("L-([0-9]+)\\..*");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLL_MILLIS = 100;

    private final Path list;
    private final Map<Long, Instant> firstOfCase = new HashMap<>();
    private long read;
    private int twice;
    private int repeated;

    /** Whatever has arrived before is none of ours. */
    ArrivedSteps(Settings settings) throws IOException {
        list = GatewayServer.arrived(settings);
        read = Files.exists(list) ? Files.size(list) : 0;
    }

    /** Waits until each of these cases has been called about, or the time is up; when it was. */
    Map<Long, Instant> await(Set<Long> cases, Duration limit)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        look();
        while (!firstOfCase.keySet().containsAll(cases) && System.nanoTime() - end < 0) {
            Thread.sleep(POLL_MILLIS);
            look();
        }
        Map<Long, Instant> arrived = new HashMap<>(firstOfCase);
        arrived.keySet().retainAll(cases);
        return arrived;
    }

    /** Cases that were called about once more, under another key. */
    int twice() {
        return twice;
    }

    /** Messages that came again under their key, which the gateway dropped. */
    int repeated() {
        return repeated;
    }

    private void look() throws IOException {
        if (!Files.exists(list)) {
            return;
        }
        byte[] grown;
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "r")) {
            grown = new byte[(int) (file.length() - read)];
            file.seek(read);
            file.readFully(grown);
        }
        String text = new String(grown, StandardCharsets.UTF_8);
        int whole = text.lastIndexOf('\n') + 1;
        read += text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
        for (String line : text.substring(0, whole).lines().toList()) {
            note(JSON.readTree(line));
        }
    }

    private void note(JsonNode line) {
        if (line.has("repeated")) {
            repeated++;
            return;
        }
        Matcher key = CASE.matcher(line.path("key").asText());
        if (key.matches()) {
            Instant at = Instant.parse(line.path("at").asText());
            if (firstOfCase.putIfAbsent(Long.parseLong(key.group(1)), at) != null) {
                twice++;
            }
        }
    }
}
