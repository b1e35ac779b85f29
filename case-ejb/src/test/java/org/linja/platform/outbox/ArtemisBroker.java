package org.linja.platform.outbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/** A real Artemis in a process of its own, so that it can be killed; its store outlives it. */
final class ArtemisBroker {
    /** Where it puts what was delivered so often without being committed. */
    static final String BACK_OUT = "LINJA.BACKOUT";

    static final int DELIVERIES = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path store;
    private final int port = freePort();
    private @Nullable Process process;

    ArtemisBroker(Path store) {
        this.store = store;
    }

    /** The process: arguments are the port and the folder of the store. */
    public static void main(String[] arguments) throws Exception {
        AddressSettings settings = new AddressSettings();
        settings.setMaxDeliveryAttempts(DELIVERIES);
        settings.setDeadLetterAddress(SimpleString.of(BACK_OUT));
        settings.setAutoCreateAddresses(true);
        settings.setAutoCreateQueues(true);
        settings.setAutoDeleteQueues(false);
        Path folder = Path.of(arguments[1]);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(
                new ConfigurationImpl()
                        .setSecurityEnabled(false)
                        // It refuses messages on a disk that is nine tenths full otherwise.
                        .setMaxDiskUsage(-1)
                        .setJournalType(JournalType.NIO)
                        .setJournalDirectory(folder.resolve("journal").toString())
                        .setBindingsDirectory(folder.resolve("bindings").toString())
                        .setPagingDirectory(folder.resolve("paging").toString())
                        .setLargeMessagesDirectory(folder.resolve("large").toString())
                        .addAddressSetting("#", settings)
                        .addQueueConfiguration(
                                QueueConfiguration.of(BACK_OUT).setRoutingType(RoutingType.ANYCAST))
                        .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + arguments[0]));
        broker.start();
    }

    /** A client as an operator's file would make it, but impatient. */
    ConnectionFactory factory() {
        return new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:%d?reconnectAttempts=0&callTimeout=5000".formatted(port));
    }

    void start() {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx192m",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    ArtemisBroker.class.getName(),
                                    String.valueOf(port),
                                    store.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(new File(store.toFile(), "broker.log"))
                            .start();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
        await("the broker answers", this::answers);
    }

    /** Ends it as a crash would. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
            process = null;
        }
    }

    void close() throws InterruptedException {
        kill();
    }

    /** Waits for what another thread does, no longer than it needs. */
    static void await(String what, BooleanSupplier came) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!came.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still not: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean answers() {
        try (Connection connection = factory().createConnection()) {
            connection.start();
            return true;
        } catch (JMSException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }
}
