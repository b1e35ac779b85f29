package org.linja.ops.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpLinesTest {
    private static final int SERVERS_END_AFTER_SECONDS = 30;

    @Test
    void a_line_that_has_rested_is_left_long_before_its_server_may_end_it() {
        assertThat(HttpLines.client()).isNotNull();

        assertThat(System.getProperty(HttpLines.REST))
                .isEqualTo(String.valueOf(HttpLines.REST_SECONDS));
        assertThat(HttpLines.REST_SECONDS).isLessThanOrEqualTo(SERVERS_END_AFTER_SECONDS / 2);
    }

    @Test
    void a_line_that_has_not_rested_is_used_again() throws IOException, InterruptedException {
        Set<InetSocketAddress> lines = ConcurrentHashMap.newKeySet();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
                "/",
                exchange -> {
                    lines.add(exchange.getRemoteAddress());
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            HttpClient client = HttpLines.client().build();
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                            .build();
            for (int i = 0; i < 3; i++) {
                assertThat(
                                client.send(request, HttpResponse.BodyHandlers.discarding())
                                        .statusCode())
                        .isEqualTo(204);
            }
        } finally {
            server.stop(0);
        }

        assertThat(lines).hasSize(1);
    }

    @Test
    void nobody_else_makes_a_client() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .filter(HttpLinesTest::makesAClient)
                                    .map(Path::toString))
                    .containsExactly("src/main/java/org/linja/ops/http/HttpLines.java");
        }
    }

    private static boolean makesAClient(Path source) {
        try {
            return Files.readString(source).contains("HttpClient.new");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
