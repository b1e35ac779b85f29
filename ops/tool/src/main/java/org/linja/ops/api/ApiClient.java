package org.linja.ops.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.Stage;

/** Asks and tells the API as one account; a problem it answers becomes one line. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_REQUEST = Duration.ofMinutes(5);
    private static final Duration ONE_JOB = Duration.ofMinutes(60);
    private static final int PAUSE_MILLIS = 500;

    private final String base;
    private final String credentials;
    private final HttpClient client =
            HttpLines.client().connectTimeout(Duration.ofSeconds(5)).build();

    private ApiClient(String base, String credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** As LINJA_USER with LINJA_PASSWORD, else as this account of the demo. */
    static ApiClient as(String demoAccount, Settings settings) {
        if (settings.stage() == Stage.PRODUCTION && settings.value("LINJA_USER").isEmpty()) {
            throw new Failure("Set LINJA_USER and LINJA_PASSWORD to an account that may do this.");
        }
        String user = settings.value("LINJA_USER").orElse(demoAccount);
        String password = settings.value("LINJA_PASSWORD").orElse("linja-demo");
        String basic =
                Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new ApiClient(settings.url() + "/api/v1", "Basic " + basic);
    }

    JsonNode post(String path, String contentType, HttpRequest.BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).POST(body).build());
    }

    JsonNode post(String path, Map<String, String> body) {
        try {
            return post(
                    path,
                    "application/json",
                    HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Asks again until a job has ended; what it did is in the answer. */
    JsonNode await(String path, DoubleConsumer progress) {
        long end = System.nanoTime() + ONE_JOB.toNanos();
        while (System.nanoTime() < end) {
            JsonNode job = send(request(path).GET().build());
            String state = job.path("state").asText();
            switch (state) {
                case "done" -> {
                    return job;
                }
                case "failed", "cancelled" ->
                        throw new Failure(
                                "The job is %s: see ops/dev logs, then begin it again."
                                        .formatted(state));
                default -> progress.accept(job.path("progress").asDouble());
            }
            rest();
        }
        throw new Failure("The job is not done after an hour: see ops/dev logs.");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ONE_REQUEST)
                .header("Authorization", credentials)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Failure(refusal(answer));
            }
            return JSON.readTree(answer.body());
        } catch (IOException unreachable) {
            throw new Failure(
                    "Linja does not answer at " + base + ": run ops/dev up.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", stopped);
        }
    }

    private static String refusal(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            StringBuilder line = new StringBuilder();
            line.append(answer.statusCode()).append(' ').append(problem.path("title").asText());
            if (!problem.path("detail").asText().isEmpty()) {
                line.append(": ").append(problem.path("detail").asText());
            }
            problem.path("errors")
                    .forEach(
                            error ->
                                    line.append("; ")
                                            .append(error.path("field").asText())
                                            .append(": ")
                                            .append(error.path("message").asText()));
            return line.toString();
        } catch (JsonProcessingException notJson) {
            return "Linja answers " + answer.statusCode() + ": see ops/dev logs.";
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", stopped);
        }
    }
}
