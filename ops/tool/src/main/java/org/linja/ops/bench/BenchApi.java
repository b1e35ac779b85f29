package org.linja.ops.bench;

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
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** The house's API as the invented people of the demo use it. */
final class BenchApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PASSWORD = "linja-demo";

    private final URI house;
    private final HttpClient http = HttpLines.client().build();

    BenchApi(Settings settings) {
        house = URI.create(settings.url());
    }

    /** A request of somebody to a path below the API's root. */
    HttpRequest.Builder request(String path, String login) {
        byte[] account = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(house.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
                .header("Content-Type", "application/json");
    }

    /** Sends it and reads the answer, which must be good. */
    JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(answer(request).body());
    }

    /** Sends it and takes from the answer, which must be good, the version of what it shows. */
    long version(HttpRequest request) throws IOException, InterruptedException {
        String tag = answer(request).headers().firstValue("ETag").orElseThrow();
        return Long.parseLong(tag.replace("\"", ""));
    }

    private HttpResponse<String> answer(HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Failure(
                    "The API answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer;
    }
}
