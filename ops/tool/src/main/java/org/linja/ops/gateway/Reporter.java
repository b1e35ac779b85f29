package org.linja.ops.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Tells the house what has arrived, as gateways do: a moment later and together what arrived
 * together, and again for a minute what the house does not hear.
 */
final class Reporter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/gateway/";
    private static final int THREADS = 2;
    private static final int MOST_TOGETHER = 50;
    private static final int MOST_TIMES = 30;

    /** What arrives within it is told together; a network takes longer to say that it did. */
    private static final long GATHERING_MILLIS = 50;

    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private final BiFunction<String, String, String> house;
    private final Consumer<String> noted;
    private final BlockingQueue<Report> waiting = new LinkedBlockingQueue<>();

    private record Report(String key, int time) {
        ObjectNode json() {
            return JSON.createObjectNode().put("key", key).put("state", "delivered");
        }
    }

    /**
     * Begins to tell.
     *
     * @param house takes a path and a body, and answers with the status and what came back
     * @param noted takes each key of which the house says that it has noted the report
     */
    Reporter(BiFunction<String, String, String> house, Consumer<String> noted) {
        this.house = house;
        this.noted = noted;
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::run, "reporter-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Something has arrived under this key. */
    void delivered(String key) {
        waiting.add(new Report(key, 1));
    }

    private void run() {
        try {
            while (true) {
                List<Report> together = new ArrayList<>(List.of(waiting.take()));
                Thread.sleep(GATHERING_MILLIS);
                waiting.drainTo(together, MOST_TOGETHER - 1);
                tell(together);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(List<Report> reports) {
        Set<String> unheard = reports.size() == 1 ? alone(reports.get(0)) : together(reports);
        reports.stream()
                .filter(one -> unheard.contains(one.key()) && one.time() < MOST_TIMES)
                .map(one -> new Report(one.key(), one.time() + 1))
                .forEach(again -> LATER.execute(() -> waiting.add(again)));
    }

    private Set<String> alone(Report report) {
        String told = house.apply(PATH + "reports", report.json().toString());
        if (told.startsWith("2")) {
            noted.accept(report.key());
        }
        return isHeard(told) ? Set.of() : Set.of(report.key());
    }

    private Set<String> together(List<Report> reports) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode list = body.putArray("reports");
        reports.forEach(one -> list.add(one.json()));
        String told = house.apply(PATH + "report-batches", body.toString());
        Set<String> unheard = new HashSet<>();
        if (told.startsWith("4")) {
            // One that the house cannot read must not take the others along.
            reports.forEach(one -> unheard.addAll(alone(one)));
        } else if (isHeard(told)) {
            unknown(told).forEach(key -> unheard.add(key.asText()));
            reports.stream()
                    .map(Report::key)
                    .filter(key -> told.startsWith("2") && !unheard.contains(key))
                    .forEach(noted);
        } else {
            reports.forEach(one -> unheard.add(one.key()));
        }
        return unheard;
    }

    private static JsonNode unknown(String told) {
        try {
            return JSON.readTree(told.substring(told.indexOf(' ') + 1)).path("unknown");
        } catch (JsonProcessingException notJson) {
            return JSON.createArrayNode();
        }
    }

    private static boolean isHeard(String told) {
        return told.startsWith("2") || told.startsWith("400") || told.startsWith("409");
    }
}
