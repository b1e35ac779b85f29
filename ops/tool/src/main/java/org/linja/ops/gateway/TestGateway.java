package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.linja.ops.http.HttpLines;

/**
 * Speaks the protocol of the house's gateway on loopback: takes short messages and calls, reports
 * that they arrived, and shows them on a page where a person can answer them. It reaches nobody.
 */
public final class TestGateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_AT_ONCE = 32;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Arrivals arrivals;
    private final String credential;
    private final String callbackToken;
    private final URI house;
    private final HttpClient client = HttpLines.client().connectTimeout(LIMIT).build();
    private final Reporter reporter;
    private volatile Mood mood = Mood.OK;
    private volatile String lastReply = "";
    private volatile @Nullable TestPush push;

    private TestGateway(Path folder, URI house) throws IOException {
        this.arrivals =
                new Arrivals(
                        folder.resolve(Arrivals.FILE),
                        List.of("key", "channel", "to", "text", "language"));
        this.credential = Files.readString(folder.resolve(GatewayServer.CREDENTIAL)).strip();
        this.callbackToken = Files.readString(folder.resolve(GatewayServer.CALLBACK)).strip();
        this.house = house;
        this.reporter = new Reporter((path, body) -> tell(callbackToken, path, body), this::noted);
    }

    /** Arguments: port, folder, and the house's address. Serves until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        TestGateway gateway = new TestGateway(Path.of(arguments[1]), URI.create(arguments[2]));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
                        100);
        server.setExecutor(Executors.newFixedThreadPool(MOST_AT_ONCE));
        server.createContext("/messages", Exchanges.guarded(gateway::hand));
        server.createContext("/mood", Exchanges.guarded(gateway::mood));
        server.createContext("/answer", Exchanges.guarded(gateway::answer));
        server.createContext("/device", Exchanges.guarded(gateway::reportOfDevice));
        server.createContext("/arrived", Exchanges.guarded(gateway::arrived));
        server.createContext("/", Exchanges.guarded(gateway::page));
        server.start();
        gateway.startPush(Path.of(arguments[1]), Integer.parseInt(arguments[0]));
    }

    /** A system whose loopback is one address only has no test push service. */
    private void startPush(Path folder, int port) throws IOException {
        try {
            push = TestPush.start(folder, port);
        } catch (BindException oneAddressOnly) {
            System.err.println("No test push service: " + oneAddressOnly.getMessage());
        }
    }

    /** Somebody hands in a message. */
    private void hand(HttpExchange exchange) throws IOException {
        if (!credential.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Exchanges.send(exchange, 401, "text/plain", "no credential");
            return;
        }
        JsonNode message = JSON.readTree(Exchanges.body(exchange));
        switch (mood) {
            case FAILING -> Exchanges.send(exchange, 500, "text/plain", "failing, as told");
            case REDIRECTING -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                Exchanges.send(exchange, 302, "text/plain", "");
            }
            case HANGING -> Exchanges.pause(Duration.ofMinutes(2));
            case SLOW -> {
                Exchanges.pause(Duration.ofSeconds(4));
                take(exchange, message);
            }
            case OK, SILENT -> take(exchange, message);
        }
    }

    private void take(HttpExchange exchange, JsonNode message) throws IOException {
        if (message.path("key").asText().isEmpty() || message.path("to").asText().isEmpty()) {
            Exchanges.send(exchange, 422, "text/plain", "key and to are needed");
            return;
        }
        String id = arrivals.take(message);
        Exchanges.send(
                exchange,
                200,
                "application/json",
                JSON.createObjectNode().put("id", id).toString());
        if (mood != Mood.SILENT) {
            reporter.delivered(message.path("key").asText());
        }
    }

    /** A report that the house says it has noted is held against it later. */
    private void noted(String key) {
        try {
            arrivals.reported(key);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String report(String key, String state) {
        return tell(
                callbackToken,
                "/api/v1/gateway/reports",
                JSON.createObjectNode().put("key", key).put("state", state).toString());
    }

    /** A person answers on the page: has listened, lets it fail, or sends a text back. */
    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = Exchanges.form(exchange);
        String act = form.getOrDefault("act", "");
        String told =
                act.equals("text")
                        ? tell(
                                callbackToken,
                                "/api/v1/gateway/messages",
                                JSON.createObjectNode()
                                        .put("from", form.getOrDefault("from", ""))
                                        .put("text", form.getOrDefault("text", ""))
                                        .toString())
                        : report(form.getOrDefault("key", ""), act);
        lastReply = told;
        Exchanges.back(exchange);
    }

    /** A person at the trial does what a device would: shows a push, or taps it. */
    private void reportOfDevice(HttpExchange exchange) throws IOException {
        Map<String, String> form = Exchanges.form(exchange);
        lastReply =
                tell(
                        form.getOrDefault("token", ""),
                        "/api/v1/push/reports",
                        JSON.createObjectNode()
                                .put("state", form.getOrDefault("act", ""))
                                .toString());
        Exchanges.back(exchange);
    }

    private List<Arrivals.Arrival> pushed() {
        TestPush service = push;
        return service == null ? List.of() : service.taken();
    }

    private String tell(String token, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(house.resolve(path))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException unheard) {
            return "the house does not answer: " + unheard.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    private void mood(HttpExchange exchange) throws IOException {
        try {
            mood =
                    Mood.valueOf(
                            Exchanges.form(exchange)
                                    .getOrDefault("mood", "")
                                    .toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            Exchanges.send(
                    exchange, 400, "text/plain", "ok, slow, failing, hanging, redirecting, silent");
            return;
        }
        Exchanges.back(exchange);
    }

    private void arrived(HttpExchange exchange) throws IOException {
        var list = JSON.createObjectNode().put("repeated", arrivals.repeated());
        var items = list.putArray("items");
        arrivals.newest().forEach(arrival -> items.add(arrival.message()));
        Exchanges.send(exchange, 200, "application/json", list.toString());
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            Exchanges.send(exchange, 404, "text/plain", "not here");
            return;
        }
        Exchanges.send(
                exchange,
                200,
                "text/html; charset=utf-8",
                GatewayPage.of(arrivals, mood, lastReply, pushed()));
    }
}
