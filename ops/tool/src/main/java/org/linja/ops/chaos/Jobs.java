package org.linja.ops.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.linja.ops.generate.IncidentLog;
import org.linja.ops.settings.Failure;

/** Orders imports and audits, one of a kind at a time, and knows which are still under way. */
final class Jobs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CASES = 3_000;

    private final PatientClient house;
    private final Acknowledged list;
    private final Random random;
    private int files;
    private long runningImport;
    private long runningAudit;

    Jobs(PatientClient house, Acknowledged list, long seed) {
        this.house = house;
        this.list = list;
        this.random = new Random(seed);
    }

    /** Makes sure that this kind of work is under way, and comes back when it is. */
    void begin(Fault.Work work) {
        switch (work) {
            case IMPORT -> {
                if (!isOpen("/imports/" + runningImport, runningImport)) {
                    orderImport();
                }
                awaitRunning("sanni", "/imports/" + runningImport);
            }
            case AUDIT -> {
                if (!isOpen("/audits/" + runningAudit, runningAudit)) {
                    orderAudit();
                }
                awaitRunning("otto", "/audits/" + runningAudit);
            }
            case INTAKE -> {
                // Calls never stop.
            }
        }
    }

    /** An audit after everything, so that the last of it is judged too. */
    void orderAudit() {
        String body = "{\"from\":\"2000-01-01T00:00:00Z\",\"to\":\"2100-01-01T00:00:00Z\"}";
        JsonNode begun =
                untilYes(
                        house.as("otto", "/audits")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "chaos-audit-" + random.nextLong())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        runningAudit = begun.path("number").asLong();
        list.add("audit", runningAudit);
    }

    /** Waits until what is under way has ended, within a limit. */
    void awaitAll(long limitNanos) {
        long end = System.nanoTime() + limitNanos;
        while (System.nanoTime() < end
                && (isOpen("/imports/" + runningImport, runningImport)
                        || isOpen("/audits/" + runningAudit, runningAudit))) {
            PatientClient.rest(500);
        }
    }

    private void orderImport() {
        files++;
        String boundary = "chaos-" + files;
        String series = "INC%03d-".formatted(files);
        String log =
                IncidentLog.lines(series, CASES, random)
                        .collect(Collectors.joining("\n", "", "\n"));
        String body = form(boundary, log);
        JsonNode begun =
                untilYes(
                        house.as("sanni", "/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                body, StandardCharsets.UTF_8))
                                .build());
        runningImport = begun.path("number").asLong();
        list.add("import", runningImport, CASES, CASES * IncidentLog.ROWS_OF_A_CASE, series);
    }

    private static String form(String boundary, String log) {
        String part = "--" + boundary;
        String says = "Content-Disposition: form-data; name=";
        return String.join(
                "\r\n",
                part,
                says + "\"kind\"",
                "",
                "incident-log",
                part,
                says + "\"customer\"",
                "",
                "UCI",
                part,
                says + "\"file\"; filename=\"" + boundary + ".csv\"",
                "",
                log,
                part + "--",
                "");
    }

    private void awaitRunning(String account, String path) {
        for (int i = 0; i < 60; i++) {
            Optional<String> answer = house.ask(house.as(account, path).GET().build());
            if (answer.isPresent() && !read(answer.get()).path("state").asText().equals("queued")) {
                return;
            }
            PatientClient.rest(200);
        }
    }

    private boolean isOpen(String path, long number) {
        if (number == 0) {
            return false;
        }
        String account = path.startsWith("/imports") ? "sanni" : "otto";
        return house.ask(house.as(account, path).GET().build())
                .map(body -> read(body).path("state").asText())
                .map(state -> state.equals("queued") || state.equals("running"))
                .orElse(true);
    }

    /** A yes that was lost on its way orders a second run: the list knows only what it heard. */
    private JsonNode untilYes(HttpRequest request) {
        for (int i = 0; i < 600; i++) {
            Optional<String> yes = house.ask(request);
            if (yes.isPresent()) {
                return read(yes.get());
            }
            PatientClient.rest(300);
        }
        throw new Failure("The house takes no job any more.");
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException odd) {
            throw new Failure("The house said yes in other words: " + body, odd);
        }
    }
}
