package org.linja.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One person at the API, with nothing but HTTP, as a program of a customer would come. */
public final class ApiCaller {
    /** The password that all people of the demo house share. */
    public static final String PASSWORD = "linja-demo";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Map<String, String> headers;

    private ApiCaller(Map<String, String> headers) {
        this.headers = new TreeMap<>(headers);
    }

    /** Somebody who shows nothing at the door. */
    public static ApiCaller nobody() {
        return new ApiCaller(Map.of());
    }

    /** A person of the demo house. */
    public static ApiCaller as(String login) {
        return as(login, PASSWORD);
    }

    public static ApiCaller as(String login, String password) {
        return nobody().with("Authorization", basic(login, password));
    }

    /** What Basic (RFC 7617) makes of a name and a password. */
    public static String basic(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The same person with one more header on each request. */
    public ApiCaller with(String header, String value) {
        ApiCaller other = new ApiCaller(headers);
        other.headers.put(header, value);
        return other;
    }

    public ApiCaller speaking(String language) {
        return with("Accept-Language", language);
    }

    /** The same person saying which version of a case they saw. */
    public ApiCaller having(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** The same person with a case before them as it stands now. */
    public ApiCaller at(String number) {
        return having(get("/cases/" + number).expect(200).version());
    }

    /** Does something in a case as it stands now; refused, it is no part of a scene. */
    public ApiAnswer act(String number, String act, Map<String, ?> words) {
        ApiAnswer answer = at(number).post("/cases/" + number + "/" + act, words);
        return answer.status() / 100 == 2 ? answer : answer.expect(200);
    }

    public ApiAnswer get(String path) {
        return send(request(path).GET().build());
    }

    /** The entries of a case as this person reads them. */
    public JsonNode journal(String number) {
        return get("/cases/" + number + "/journal").expect(200).json().path("items");
    }

    /** A file as it comes, byte by byte. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    public ApiAnswer post(String path, String body) {
        return send(posting(path, body));
    }

    public ApiAnswer post(String path, Map<String, ?> body) {
        return post(path, Json.of(body));
    }

    public ApiAnswer put(String path, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.of(body)))
                        .build());
    }

    /** With whatever verb, and nothing in the body. */
    public ApiAnswer ask(String verb, String path) {
        return send(request(path).method(verb, BodyPublishers.noBody()).build());
    }

    public ApiAnswer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** Takes a call under a key that nobody used before. */
    public ApiAnswer take(ACall call) {
        return take(call, UUID.randomUUID().toString());
    }

    public ApiAnswer take(ACall call, String key) {
        return with("Idempotency-Key", key).post("/calls", call.body());
    }

    /** Takes a call without waiting for the answer. */
    public CompletableFuture<ApiAnswer> taking(ACall call, String key) {
        return CLIENT.sendAsync(
                        with("Idempotency-Key", key).posting("/calls", Json.of(call.body())),
                        BodyHandlers.ofString())
                .thenApply(ApiAnswer::new);
    }

    /** Hands in a file with words beside it, as a form of a browser does. */
    public ApiAnswer upload(
            String path, Map<String, String> words, String fileName, byte[] content) {
        Multipart form = new Multipart();
        words.forEach(form::word);
        form.file("file", fileName, content);
        return send(
                request(path)
                        .header("Content-Type", form.contentType())
                        .POST(BodyPublishers.ofByteArray(form.bytes()))
                        .build());
    }

    /** Sends a file as it is; its name stands in the address. */
    public ApiAnswer bring(String path, byte[] content) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(content))
                        .build());
    }

    private HttpRequest posting(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(System.getProperty("linja.url") + "/api/v1" + path))
                        .timeout(PATIENCE);
        headers.forEach(request::setHeader);
        return request;
    }

    private static ApiAnswer send(HttpRequest request) {
        return new ApiAnswer(send(request, BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return CLIENT.send(request, reader);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
