package org.linja.ops.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linja.ops.House;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Ports;
import org.linja.ops.settings.Settings;

/**
 * The house that the build raises under case-ear/target/linja. Tests get hold of it by {@link
 * #current()}; they may kill its server and its broker as a crash would, and raise them again.
 */
public final class TestHouse {
    private final Settings settings;
    private final House house;

    private TestHouse(Settings settings) {
        this.settings = settings;
        this.house = new House(settings);
    }

    /** The running house named by the system property linja.home. */
    public static TestHouse current() {
        return at(Path.of(System.getProperty("linja.home")));
    }

    static TestHouse at(Path home) {
        return new TestHouse(of(home, Map.of()).asRunning());
    }

    /** A house that is not there yet, on ports that are free now. */
    static TestHouse anew(Path home) {
        List<Integer> ports = Ports.findFree(7);
        Map<String, String> chosen = new TreeMap<>();
        chosen.put("LINJA_STAGE", "test");
        chosen.put("LINJA_BROKER", "process");
        chosen.put("LINJA_HTTP_PORT", String.valueOf(ports.get(0)));
        chosen.put("LINJA_ADMIN_PORT", String.valueOf(ports.get(1)));
        chosen.put("LINJA_BROKER_PORT", String.valueOf(ports.get(2)));
        chosen.put("LINJA_DB_PORT", String.valueOf(ports.get(3)));
        chosen.put("LINJA_SMTP_PORT", String.valueOf(ports.get(4)));
        chosen.put("LINJA_GATEWAY_PORT", String.valueOf(ports.get(5)));
        chosen.put("LINJA_HTTPS_PORT", String.valueOf(ports.get(6)));
        // One address of loopback is "outside" here, so that a webhook can arrive; 127.0.0.1 is
        // not.
        chosen.put("LINJA_OUTGOING_NETWORKS", "127.0.0.9/32");
        // All tests come from one address, where people come from many.
        chosen.put("LINJA_LIMIT_STRANGERS", "3000");
        // One of a customer's people looks at everything there is, and waits less for it.
        chosen.put("LINJA_LIMIT_CUSTOMER", "100 600");
        // Its processes are killed, and the machine is not.
        chosen.put("LINJA_DB_SYNC", "off");
        chosen.put("LINJA_JAVA_OPTIONS", compilingLittle(home));
        return new TestHouse(of(home, chosen));
    }

    /**
     * A server that lives for minutes, and is killed besides, spends more on its second compiler
     * than that ever gives back; only the hashing of passwords does. It begins with most of its
     * heap, and clears it up by the collector that takes least from whoever tests.
     */
    private static String compilingLittle(Path home) {
        Path directives = home.toAbsolutePath().resolve("compiler.json");
        try (InputStream shipped = TestHouse.class.getResourceAsStream("compiler.json")) {
            Files.createDirectories(home);
            Files.write(directives, Objects.requireNonNull(shipped).readAllBytes());
        } catch (IOException refused) {
            throw new Failure("Cannot write %s (%s).".formatted(directives, refused), refused);
        }
        return "-XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile="
                + directives
                + " -XX:+UseSerialGC -Xms512m";
    }

    public Settings settings() {
        return settings;
    }

    /** The processes, one by one. */
    public House house() {
        return house;
    }

    /** Ends the server as a crash would: kill -9, nothing is finished or flushed. */
    public void killServer() {
        house.payara().daemon().kill();
    }

    /** Starts the server again with what is deployed, and waits until it is ready. */
    public void startServer() {
        house.payara().start();
        house.awaitReady();
    }

    /** Ends the broker as a crash would. */
    public void killBroker() {
        house.broker().daemon().kill();
    }

    /** Starts the broker again on its port, with the messages it had kept. */
    public void startBroker() {
        house.broker().start();
    }

    private static Settings of(Path home, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.put("LINJA_HOME", home.toAbsolutePath().toString());
        Path checkout = home.toAbsolutePath().normalize();
        while (checkout != null && !Files.isDirectory(checkout.resolve("ops/payara"))) {
            checkout = checkout.getParent();
        }
        if (checkout == null) {
            throw new Failure(
                    "A test house lies inside a checkout of Linja: %s does not.".formatted(home));
        }
        return Settings.of(checkout, all);
    }
}
