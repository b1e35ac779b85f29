package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The test push service: devices that were never built, and what they could read. */
public final class PushedAlerts {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PushedAlerts() {}

    /** What a browser would say of its subscription under the house's key, with a name. */
    public static Map<String, Object> subscription(ApiCaller person, String name) {
        String key = person.get("/push/devices").expect(200).json().path("key").asText();
        JsonNode said = Json.read(send("/devices", Json.of(Map.of("key", key))));
        Map<String, Object> body = new TreeMap<>();
        body.put("name", name);
        body.put("endpoint", said.path("endpoint").asText());
        body.put(
                "keys",
                Map.of(
                        "p256dh", said.path("keys").path("p256dh").asText(),
                        "auth", said.path("keys").path("auth").asText()));
        return body;
    }

    /** The public key that a subscription names. */
    public static String pointOf(Map<String, Object> subscription) {
        return Json.read(Json.of(subscription)).path("keys").path("p256dh").asText();
    }

    /** A new device of a person; its number at the house. */
    public static long device(ApiCaller person, String name) {
        return person.post("/push/devices", subscription(person, name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    /** Takes all devices away again. */
    public static void clear(ApiCaller person) {
        person.get("/push/devices")
                .expect(200)
                .json()
                .path("items")
                .forEach(
                        device ->
                                person.delete("/push/devices/" + device.path("id").asLong())
                                        .expect(204));
    }

    /** Those about a case, the newest first; {@code said} is what the device could read. */
    public static List<JsonNode> about(String number) {
        JsonNode list = Json.read(answer(HttpRequest.newBuilder(at("/arrived")).GET().build()));
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(one -> one.path("said").path("title").asText().contains(number))
                .toList();
    }

    /** Makes the service behave like this from now on. */
    public static void mood(String word) {
        send("/mood", "mood=" + word);
    }

    /** The device as it proves itself after such a push. */
    public static ApiCaller deviceOf(JsonNode push) {
        return ApiCaller.nobody()
                .with("Authorization", "Bearer " + push.path("said").path("token").asText());
    }

    private static String send(String path, String body) {
        return answer(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.9:" + System.getProperty("linja.gateway.port") + path);
    }

    private static String answer(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException unheard) {
            throw new UncheckedIOException(unheard);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
