package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * OpenMQ as a process of its own (LINJA_BROKER=process), so that it can fall while Linja stands.
 */
public final class BrokerServer {
    private final Settings settings;
    private final Path product;
    private final Daemon daemon;

    public BrokerServer(Settings settings) {
        this.settings = settings;
        this.product = Payara.install(settings.home()).resolve("mq");
        this.daemon =
                new Daemon(
                        "broker", settings.home().pidFile("broker"), settings.home().log("broker"));
    }

    public Daemon daemon() {
        return daemon;
    }

    public void start() {
        Path files = settings.home().broker();
        try {
            Files.createDirectories(files);
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + files + ": check who owns it.", refused);
        }
        daemon.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        "-Dimq.home=" + product,
                        "-Dimq.varhome=" + files,
                        "-Dimq.etchome=" + product.resolve("etc"),
                        "-Dimq.libhome=" + product.resolve("lib"),
                        "-Dimq.hostname=127.0.0.1",
                        "-Dimq.service.activelist=jms",
                        "-Dimq.message.max_size=1m",
                        "com.sun.messaging.jmq.jmsserver.Broker",
                        "-port",
                        String.valueOf(settings.brokerPort()),
                        "-name",
                        "linja"),
                Map.of(),
                files);
        Listening.await(daemon, "127.0.0.1", settings.brokerPort(), Duration.ofMinutes(1));
    }

    private String classPath() {
        Path libraries = product.resolve("lib");
        return libraries.resolve("imqbroker.jar") + ":" + libraries.resolve("imqutil.jar");
    }
}
