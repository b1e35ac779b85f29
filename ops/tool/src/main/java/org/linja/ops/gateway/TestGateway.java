package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Speaks the protocol of the house's gateway on loopback: takes short messages and calls, reports
 * that they arrived, and shows them on a page where a person can answer them. It reaches nobody.
 */
public final class TestGateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_AT_ONCE = 32;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Arrivals arrivals;
    private final String credential;
    private final String callbackToken;
    private final URI house;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(LIMIT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final ExecutorService reporters = Executors.newFixedThreadPool(4);
    private volatile Mood mood = Mood.OK;
    private volatile String lastReply = "";

    private TestGateway(Path folder, URI house) throws IOException {
        this.arrivals = new Arrivals(folder);
        this.credential = Files.readString(folder.resolve(GatewayServer.CREDENTIAL)).strip();
        this.callbackToken = Files.readString(folder.resolve(GatewayServer.CALLBACK)).strip();
        this.house = house;
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
        server.createContext("/messages", guarded(gateway::hand));
        server.createContext("/mood", guarded(gateway::mood));
        server.createContext("/answer", guarded(gateway::answer));
        server.createContext("/arrived", guarded(gateway::arrived));
        server.createContext("/", guarded(gateway::page));
        server.start();
    }

    /** Somebody hands in a message. */
    private void hand(HttpExchange exchange) throws IOException {
        if (!credential.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "text/plain", "no credential");
            return;
        }
        JsonNode message = JSON.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES));
        switch (mood) {
            case FAILING -> send(exchange, 500, "text/plain", "failing, as told");
            case REDIRECTING -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                send(exchange, 302, "text/plain", "");
            }
            case HANGING -> pause(Duration.ofMinutes(2));
            case SLOW -> {
                pause(Duration.ofSeconds(4));
                take(exchange, message);
            }
            case OK, SILENT -> take(exchange, message);
        }
    }

    private void take(HttpExchange exchange, JsonNode message) throws IOException {
        if (message.path("key").asText().isEmpty() || message.path("to").asText().isEmpty()) {
            send(exchange, 422, "text/plain", "key and to are needed");
            return;
        }
        Arrivals.Arrival arrival = arrivals.take(message);
        send(
                exchange,
                200,
                "application/json",
                JSON.createObjectNode().put("id", arrival.id()).toString());
        if (mood != Mood.SILENT) {
            reporters.execute(() -> report(arrival.text("key"), "delivered"));
        }
    }

    private String report(String key, String state) {
        return tell(
                "/api/v1/gateway/reports",
                JSON.createObjectNode().put("key", key).put("state", state).toString());
    }

    /** A person answers on the page: has listened, lets it fail, or sends a text back. */
    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        String act = form.getOrDefault("act", "");
        String told =
                act.equals("text")
                        ? tell(
                                "/api/v1/gateway/messages",
                                JSON.createObjectNode()
                                        .put("from", form.getOrDefault("from", ""))
                                        .put("text", form.getOrDefault("text", ""))
                                        .toString())
                        : report(form.getOrDefault("key", ""), act);
        lastReply = told;
        back(exchange);
    }

    private String tell(String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(house.resolve(path))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + callbackToken)
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
            mood = Mood.valueOf(form(exchange).getOrDefault("mood", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            send(exchange, 400, "text/plain", "ok, slow, failing, hanging, redirecting, silent");
            return;
        }
        back(exchange);
    }

    private void arrived(HttpExchange exchange) throws IOException {
        var list = JSON.createObjectNode().put("repeated", arrivals.repeated());
        var items = list.putArray("items");
        arrivals.all().forEach(arrival -> items.add(arrival.message()));
        send(exchange, 200, "application/json", list.toString());
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            send(exchange, 404, "text/plain", "not here");
            return;
        }
        send(
                exchange,
                200,
                "text/html; charset=utf-8",
                GatewayPage.of(arrivals.all(), arrivals.repeated(), mood, lastReply));
    }

    /** Only pages of its own may post here: whatever else a browser shows cannot. */
    private static HttpHandler guarded(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
                if (site != null && !site.equals("same-origin") && !site.equals("none")) {
                    send(exchange, 403, "text/plain", "foreign page");
                } else {
                    handler.handle(exchange);
                }
            }
        };
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body =
                new String(
                        exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void back(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "/");
        send(exchange, 303, "text/plain", "");
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
