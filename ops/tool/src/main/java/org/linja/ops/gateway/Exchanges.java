package org.linja.ops.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads requests and writes answers, as little as a test service needs. */
final class Exchanges {
    private static final int MOST_BYTES = 64 * 1024;

    private Exchanges() {}

    /** Only pages of its own may post here: whatever else a browser shows cannot. */
    static HttpHandler guarded(HttpHandler handler) {
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

    /** The body, cut where it is longer than anybody sends. */
    static byte[] body(HttpExchange exchange) throws IOException {
        return exchange.getRequestBody().readNBytes(MOST_BYTES);
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(body(exchange), StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    static void back(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "/");
        send(exchange, 303, "text/plain", "");
    }

    static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
