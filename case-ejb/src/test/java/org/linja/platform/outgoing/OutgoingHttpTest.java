package org.linja.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.platform.config.OutgoingSettings;
import org.linja.testkit.OwnCertificate;

/** Against a server that says whatever it likes. */
class OutgoingHttpTest {
    private static final String CHUNKS = String.join("\r\n", "3", "abc", "1", "d", "0", "", "");
    private static final Duration LIMIT = Duration.ofMillis(700);

    /** The first handshake of a machine takes its time. */
    private static final Duration UNHURRIED = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final ExecutorService peers = Executors.newCachedThreadPool();
    private final OutgoingHttp http = new OutgoingHttp(new OutgoingSettings());
    private ServerSocket door;
    private java.util.concurrent.Future<?> lastPeer =
            java.util.concurrent.CompletableFuture.completedFuture(null);

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        lastPeer.cancel(true);
        door.close();
        peers.shutdownNow();
        http.close();
    }

    @Test
    void an_answer_is_read_with_its_length_or_in_chunks() throws Unreachable {
        says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokmore");
        assertThat(neighbour()).isEqualTo(new OutgoingAnswer(200, "ok"));
        says("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS);
        assertThat(neighbour()).isEqualTo(new OutgoingAnswer(202, "abcd"));
    }

    @Test
    void a_redirect_is_an_answer_and_nobody_goes_there() throws Unreachable {
        says("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n");
        assertThat(neighbour().isSuccess()).isFalse();
    }

    @Test
    void the_own_machine_is_refused_before_anything_is_said_to_it() {
        for (String host : new String[] {"127.0.0.1", "2130706433", "localhost", "[::1]"}) {
            Unreachable refused = failure(() -> http.post(at(host), Map.of(), body(), LIMIT));
            assertThat(refused.isForbidden()).as(host).isTrue();
            assertThat(refused.reason()).isEqualTo("address-not-allowed");
        }
        Unreachable odd =
                failure(() -> http.post(URI.create("gopher://x/"), Map.of(), body(), LIMIT));
        assertThat(odd.isForbidden()).isTrue();
    }

    @Test
    void whoever_says_nothing_or_one_letter_at_a_time_is_left_at_the_limit() {
        says("");
        assertThat(failure(this::neighbour).reason()).isEqualTo("timeout");
        trickles();
        long began = System.nanoTime();
        assertThat(failure(this::neighbour).reason()).isEqualTo("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.multipliedBy(4));
    }

    @Test
    void what_is_not_http_or_has_no_end_is_a_failure() {
        says("hello, is that the pizza service?\r\n\r\n");
        assertThat(failure(this::neighbour).reason()).isEqualTo("not-http");
        says("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000));
        assertThat(failure(this::neighbour).reason()).isEqualTo("answer-too-long");
    }

    @Test
    void whoever_hangs_up_in_the_middle_of_an_answer_has_failed() {
        lastPeer =
                peers.submit(
                        () -> {
                            try (Socket caller = door.accept()) {
                                byte[] half = "HTTP/1.1 20".getBytes(StandardCharsets.US_ASCII);
                                caller.getOutputStream().write(half);
                            }
                            return null;
                        });
        assertThat(failure(this::neighbour).reason()).isIn("hung-up", "SocketException");
    }

    @Test
    void whoever_speaks_no_tls_or_bears_a_certificate_of_nobody_is_told_nothing() throws Exception {
        URI secure = URI.create("https://127.0.0.1:" + door.getLocalPort() + "/hook");
        says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        Unreachable plain =
                failure(() -> http.postToNeighbour(secure, Map.of(), body(), UNHURRIED));
        assertThat(plain.reason()).isEqualTo("tls");
        assertThat(plain.isForbidden()).as("the target's fault").isFalse();
        door.close();

        door = OwnCertificate.in(folder).door();
        URI stranger = URI.create("https://127.0.0.1:" + door.getLocalPort() + "/hook");
        var heard = peers.submit(this::firstWords);
        assertThat(
                        failure(() -> http.postToNeighbour(stranger, Map.of(), body(), UNHURRIED))
                                .reason())
                .isEqualTo("tls");
        assertThatThrownBy(heard::get).hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void each_request_has_a_line_of_its_own_and_says_so() throws Exception {
        for (int request = 0; request < 2; request++) {
            var heard = peers.submit(this::firstWords);
            failure(this::neighbour);
            assertThat(heard.get()).contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void a_line_break_in_a_header_begins_no_header() throws Exception {
        var heard = peers.submit(this::firstWords);
        failure(() -> http.postToNeighbour(here(), Map.of("X", "a\r\nY: b"), body(), LIMIT));
        assertThat(heard.get()).contains("X: aY: b\r\n").doesNotContain("\r\nY: b");
    }

    private String firstWords() throws IOException {
        try (Socket caller = door.accept()) {
            byte[] words = new byte[4_096];
            int read = caller.getInputStream().read(words);
            return new String(words, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }

    private OutgoingAnswer neighbour() throws Unreachable {
        return http.postToNeighbour(here(), Map.of(), body(), LIMIT);
    }

    private URI here() {
        return at("127.0.0.1");
    }

    private URI at(String host) {
        return URI.create("http://" + host + ":" + door.getLocalPort() + "/hook?a=b");
    }

    private static byte[] body() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    /** Answers one caller with these words and keeps the line open for a while. */
    private void says(String words) {
        lastPeer =
                peers.submit(
                        () -> {
                            try (Socket caller = door.accept()) {
                                OutputStream out = caller.getOutputStream();
                                out.write(words.getBytes(StandardCharsets.ISO_8859_1));
                                out.flush();
                                hearOut(caller);
                            }
                            return null;
                        });
    }

    private void trickles() {
        lastPeer =
                peers.submit(
                        () -> {
                            try (Socket caller = door.accept()) {
                                caller.setSoTimeout(100);
                                OutputStream out = caller.getOutputStream();
                                while (!door.isClosed()) {
                                    out.write('H');
                                    out.flush();
                                    listenBriefly(caller);
                                }
                            }
                            return null;
                        });
    }

    private static void listenBriefly(Socket caller) throws IOException {
        try {
            caller.getInputStream().read();
        } catch (java.net.SocketTimeoutException nothingSaid) {
            // that is the pause between two letters
        }
    }

    private static void hearOut(Socket caller) throws IOException {
        caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static Unreachable failure(ThrowingCall call) {
        return catchThrowableOfType(Unreachable.class, call::run);
    }

    private interface ThrowingCall {
        Object run() throws Unreachable;
    }
}
