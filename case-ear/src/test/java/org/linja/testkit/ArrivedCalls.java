package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What has arrived at the test gateway, and the hands that answer there. */
public final class ArrivedCalls {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArrivedCalls() {}

    /** Those about a case, the newest first. */
    public static List<JsonNode> about(String number) {
        return StreamSupport.stream(list().path("items").spliterator(), false)
                .filter(one -> one.path("key").asText().startsWith(number + "."))
                .toList();
    }

    /** How often a key came again. */
    public static long repeated() {
        return list().path("repeated").asLong();
    }

    private static JsonNode list() {
        try {
            return JSON.readTree(send(HttpRequest.newBuilder(at("/arrived")).GET().build()).body());
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    /** Makes the gateway behave like this from now on. */
    public static void mood(String word) {
        post("/mood", "mood=" + word);
    }

    /** Says on the gateway's page what has become of a message. */
    public static void report(String key, String state) {
        post("/answer", "act=" + state + "&key=" + coded(key));
    }

    private static void post(String path, String form) {
        send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty("linja.gateway.port") + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
