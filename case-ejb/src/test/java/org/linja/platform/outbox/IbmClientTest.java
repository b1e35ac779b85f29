package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        expectTrouble(port, "Connection refused");
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

    private void expectTrouble(int port, String reason) throws Exception {
        BrokerClient client = BrokerClient.read(file(ibm(port)));
        QueueListener listener = new QueueListener(client::connect, "LINJA.ALARMS", message -> {});
        Thread thread = new Thread(listener, "listener");
        thread.start();
        ArtemisBroker.await(
                "it says what is wrong",
                () -> String.valueOf(listener.state().reason()).contains(reason));
        assertThat(listener.state().listening()).isFalse();
        listener.stop();
        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).as("the listener's thread").isFalse();
    }

    private enum Peer {
        CLOSES,
        BABBLES,
        SILENT
    }

    private ServerSocket peer(Peer manner) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
