package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A push service of the project's own (RFC 8030): invents devices, takes what is pushed to them if
 * the sender proves itself, and reads it with the device's keys. No telephone is behind it. It
 * stands on an address of its own, which the house counts as outside.
 */
final class TestPush {
    static final String ADDRESS = "127.0.0.9";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 4_096;
    private static final int MOST_AT_ONCE = 32;

    private final String origin;
    private final PushDevices devices;
    private final Arrivals arrivals;
    private volatile PushMood mood = PushMood.OK;

    private TestPush(Path folder, int port) throws IOException {
        this.origin = "http://" + ADDRESS + ':' + port;
        this.devices = new PushDevices(folder.resolve("push-devices.jsonl"));
        this.arrivals =
                new Arrivals(
                        folder.resolve("pushed.jsonl"),
                        List.of("key", "device", "ttl", "urgency", "topic", "text"));
    }

    static TestPush start(Path folder, int port) throws IOException {
        TestPush service = new TestPush(folder, port);
        HttpServer server = HttpServer.create(new InetSocketAddress(ADDRESS, port), 100);
        server.setExecutor(Executors.newFixedThreadPool(MOST_AT_ONCE));
        server.createContext("/devices", Exchanges.guarded(service::subscribe));
        server.createContext("/to/", Exchanges.guarded(service::push));
        server.createContext("/mood", Exchanges.guarded(service::mood));
        server.createContext("/arrived", Exchanges.guarded(service::arrived));
        server.start();
        return service;
    }

    /** What was taken of late, the newest first. */
    List<Arrivals.Arrival> taken() {
        return arrivals.newest();
    }

    /** What a browser would get from its push service, for the key that the body names. */
    private void subscribe(HttpExchange exchange) throws IOException {
        try {
            String house = JSON.readTree(Exchanges.body(exchange)).path("key").asText();
            PushDevice device = devices.invent(house);
            ObjectNode subscription = JSON.createObjectNode();
            subscription.put("endpoint", origin + "/to/" + device.id());
            subscription
                    .putObject("keys")
                    .put("p256dh", P256.written(device.point()))
                    .put("auth", P256.written(device.auth()));
            Exchanges.send(exchange, 201, "application/json", subscription.toString());
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private void push(HttpExchange exchange) throws IOException {
        Optional<PushDevice> device =
                devices.find(exchange.getRequestURI().getPath().substring("/to/".length()));
        if (device.isEmpty() || mood == PushMood.GONE) {
            Exchanges.send(exchange, device.isEmpty() ? 404 : 410, "text/plain", "gone");
            return;
        }
        switch (mood) {
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "60");
                Exchanges.send(exchange, 429, "text/plain", "busy");
            }
            case REDIRECTING -> {
                exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getPath());
                Exchanges.send(exchange, 307, "text/plain", "");
            }
            case SLOW -> {
                Exchanges.pause(Duration.ofSeconds(2));
                take(exchange, device.get());
            }
            default -> take(exchange, device.get());
        }
    }

    private void take(HttpExchange exchange, PushDevice device) throws IOException {
        byte[] body = Exchanges.body(exchange);
        Headers headers = exchange.getRequestHeaders();
        int refusal = refusal(headers, body, device);
        if (refusal != 0) {
            Exchanges.send(exchange, refusal, "text/plain", "refused");
            return;
        }
        try {
            arrivals.take(
                    JSON.createObjectNode()
                            .put("key", UUID.randomUUID().toString())
                            .put("device", device.id())
                            .put("ttl", headers.getFirst("TTL"))
                            .put("urgency", headers.getFirst("Urgency"))
                            .put("topic", headers.getFirst("Topic"))
                            .put("text", device.open(body)));
            exchange.getResponseHeaders().add("Location", origin + "/message");
            Exchanges.send(exchange, 201, "text/plain", "");
        } catch (GeneralSecurityException unreadable) {
            Exchanges.send(exchange, 400, "text/plain", "cannot be read by the device");
        }
    }

    /** The status with which this push is refused; 0 if it is as it should be. */
    private int refusal(Headers headers, byte[] body, PushDevice device) {
        String proof = headers.getFirst("Authorization");
        if (proof == null) {
            return 401;
        }
        Optional<String> fault = HouseProof.fault(proof, device.house(), origin, Instant.now());
        if (fault.isPresent()) {
            System.err.println("A push is refused: " + fault.get());
            return 403;
        }
        if (body.length > MOST_BYTES) {
            return 413;
        }
        if (!"aes128gcm".equals(headers.getFirst("Content-Encoding"))) {
            return 415;
        }
        String topic = headers.getFirst("Topic");
        boolean fits =
                String.valueOf(headers.getFirst("TTL")).matches("[0-9]{1,9}")
                        && (topic == null || topic.matches("[\\w-]{1,32}"));
        return fits ? 0 : 400;
    }

    private void mood(HttpExchange exchange) throws IOException {
        try {
            mood =
                    PushMood.valueOf(
                            Exchanges.form(exchange)
                                    .getOrDefault("mood", "")
                                    .toUpperCase(Locale.ROOT));
            Exchanges.send(exchange, 204, "text/plain", "");
        } catch (IllegalArgumentException unknown) {
            Exchanges.send(exchange, 400, "text/plain", "ok, slow, gone, busy, redirecting");
        }
    }

    private void arrived(HttpExchange exchange) throws IOException {
        ObjectNode list = JSON.createObjectNode();
        var items = list.putArray("items");
        for (Arrivals.Arrival arrival : arrivals.newest()) {
            JsonNode said = JSON.readTree(arrival.text("text"));
            items.add(arrival.message().deepCopy().set("said", said));
        }
        Exchanges.send(exchange, 200, "application/json", list.toString());
    }
}
