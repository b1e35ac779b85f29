package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.platform.config.Settings;
import org.linja.testkit.OwnCertificate;

/**
 * IBM's own client as an operator's file makes it, up to the socket: nothing listens, the peer
 * closes, talks nonsense, says nothing. There is no queue manager behind any of this.
 */
class IbmClientTest {
    @TempDir Path folder;

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void tell_the_client_before_it_is_loaded() {
        // As jvm.options does: without it the client waits for a silent peer for ever.
        System.setProperty("com.ibm.mq.cfg.MQRCVBLKTO", "2");
        System.setProperty("com.ibm.msg.client.commonservices.log.status", "OFF");
        System.setProperty("com.ibm.msg.client.commonservices.ffst.suppress", "-1");
    }

    @AfterEach
    void close_all() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void where_nothing_listens_the_listener_says_so_and_calls_again() throws Exception {
        int port = peer(Peer.CLOSES).getLocalPort();
        close_all();
        expectTrouble(port, "Connection refused", () -> peer(port, Peer.CLOSES), "RC=2009");
    }

    @Test
    void a_peer_that_closes_is_told() throws Exception {
        expectTrouble(peer(Peer.CLOSES).getLocalPort(), "RC=2009");
    }

    @Test
    void a_peer_that_talks_nonsense_is_told() throws Exception {
        expectTrouble(peer(Peer.BABBLES).getLocalPort(), "RC=2009");
    }

    @Test
    void a_silent_peer_holds_no_thread_for_ever() throws Exception {
        expectTrouble(peer(Peer.SILENT).getLocalPort(), "RC=2009");
    }

    /** What it says first to a queue manager, once the line is secured, begins so. */
    @Test
    void a_secured_line_is_spoken_on_to_whom_the_operators_store_trusts_and_to_nobody_else()
            throws Exception {
        OwnCertificate trusted = OwnCertificate.in(Files.createDirectory(folder.resolve("one")));
        OwnCertificate strange = OwnCertificate.in(Files.createDirectory(folder.resolve("two")));
        Path secret = Files.writeString(folder.resolve("secret"), OwnCertificate.SECRET);
        String tls =
                "SSLCipherSuite = *TLS12ORHIGHER%ntrustStore = %s%ntrustStorePasswordFile = %s%n"
                        .formatted(trusted.trusted(), secret);

        assertThat(firstWords(trusted, tls)).startsWith("TSH");
        assertThat(firstWords(strange, tls)).as("to a stranger").isEmpty();
    }

    /** What a peer that shows this certificate hears of a client of these settings. */
    private String firstWords(OwnCertificate shown, String settings) throws Exception {
        ExecutorService peer = Executors.newSingleThreadExecutor();
        open.add(peer::shutdownNow);
        try (ServerSocket door = shown.door()) {
            Future<String> heard =
                    peer.submit(
                            () -> {
                                try (Socket caller = door.accept()) {
                                    byte[] words = caller.getInputStream().readNBytes(4);
                                    return new String(words, StandardCharsets.US_ASCII);
                                } catch (SSLException notTrusted) {
                                    return "";
                                }
                            });
            BrokerClient client = BrokerClient.read(file(ibm(door.getLocalPort()) + settings));
            assertThatThrownBy(client::connect).isInstanceOf(JMSException.class);
            return heard.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_an_operator_writes_wrong_is_named() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerClient.read(folder.resolve("nowhere")))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerClient.read(file("factory = com.example.Missing")))
                .withMessageContaining("com.example.Missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerClient.read(file(ibm(1414) + "hostNaem = mq")))
                .withMessageContaining("hostNaem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerClient.read(file(ibm(1414) + "port = many")))
                .withMessageContaining("port");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BrokerClient.read(file(ibm(1414) + "user = a\npasswordFile = /no")))
                .withMessageContaining("passwordFile");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerClient.read(file(ibm(1414) + "trustStore = /no")))
                .withMessageContaining("trustStore");
    }

    private interface Change {
        void make() throws Exception;
    }

    private void expectTrouble(int port, String reason) throws Exception {
        expectTrouble(port, reason, () -> {}, reason);
    }

    /**
     * Whoever sends and whoever listens say what is wrong; nothing is lost and no thread is held.
     */
    private void expectTrouble(int port, String reason, Change change, String reasonThen)
            throws Exception {
        Path description = file(ibm(port));
        expectKept(description, reason);
        BrokerClient client = BrokerClient.read(description);
        QueueListener listener = new QueueListener(client::connect, "LINJA.ALARMS", message -> {});
        Thread thread = new Thread(listener, "listener");
        thread.start();
        ArtemisBroker.await("it says what is wrong", () -> says(listener, reason));
        change.make();
        ArtemisBroker.await("it has called again", () -> says(listener, reasonThen));
        assertThat(listener.state().listening()).isFalse();
        listener.stop();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).as("the listener's thread").isFalse();
    }

    private static boolean says(QueueListener listener, String reason) {
        return String.valueOf(listener.state().reason()).contains(reason);
    }

    /** That the broker is away is no event's fault: all of them wait, and none is counted. */
    @SuppressWarnings("UnnecessaryAssignment")
    private static void expectKept(Path description, String reason) {
        JmsExchange exchange = new JmsExchange();
        exchange.settings =
                new Settings() {
                    @Override
                    public Optional<Path> brokerClient() {
                        return Optional.of(description);
                    }
                };
        exchange.choose();
        OutboxEntry urgent =
                new OutboxEntry(
                        1, UUID.randomUUID(), "alarms-urgent", "case:1", "AlarmRang", "{}", 0, 0);

        SendRound.Outcome outcome = SendRound.run(List.of(urgent), exchange, () -> true);
        assertThat(outcome.trouble()).contains(reason);
        assertThat(outcome.sent()).isEmpty();
        assertThat(outcome.failed()).isEmpty();
    }

    private enum Peer {
        CLOSES,
        BABBLES,
        SILENT
    }

    private ServerSocket peer(Peer manner) throws IOException {
        return peer(0, manner);
    }

    private ServerSocket peer(int port, Peer manner) throws IOException {
        ServerSocket socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket, manner), "peer");
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private void serve(ServerSocket socket, Peer manner) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                if (manner == Peer.BABBLES) {
                    OutputStream out = caller.getOutputStream();
                    out.write(
                            "HTTP/1.1 400 Bad Request\r\n\r\n"
                                    .repeat(20)
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
                if (manner != Peer.SILENT) {
                    caller.close();
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String ibm(int port) {
        return """
                factory = com.ibm.mq.jakarta.jms.MQConnectionFactory
                transportType = 1
                hostName = 127.0.0.1
                port = %d
                channel = LINJA.APP
                queueManager = LINJA
                """
                .formatted(port);
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("client.properties"), lines);
    }
}
