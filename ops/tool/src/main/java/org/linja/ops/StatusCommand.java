package org.linja.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.linja.ops.server.Readiness;
import org.linja.ops.settings.BrokerKind;
import org.linja.ops.settings.Settings;

/** Says what runs, where, and how much memory it takes; its exit status is 0 only when ready. */
final class StatusCommand {
    private final Settings settings;

    StatusCommand(Settings settings) {
        this.settings = settings;
    }

    /** Whether Linja is ready. */
    boolean run() {
        House house = new House(settings);
        boolean ready = new Readiness(settings).isReady();
        if (settings.ownsDatabase()) {
            line("PostgreSQL", house.postgres().running(), "127.0.0.1:" + settings.databasePort());
        }
        if (settings.broker() == BrokerKind.PROCESS) {
            line("broker", house.broker().daemon().running(), "127.0.0.1:" + settings.brokerPort());
        }
        if (settings.catchesMail()) {
            line(
                    "mail catcher",
                    house.mail().daemon().running(),
                    "127.0.0.1:" + settings.smtpPort());
        }
        if (settings.catchesCalls()) {
            line(
                    "test gateway",
                    house.gateway().daemon().running(),
                    "http://127.0.0.1:" + settings.gatewayPort());
        }
        line("server", house.payara().daemon().running(), settings.url());
        Console.say(
                "Linja is %s (stage %s, home %s)"
                        .formatted(
                                ready ? "ready" : "not ready",
                                settings.stage().slug(),
                                settings.home().root()));
        return ready;
    }

    private static void line(String name, Optional<ProcessHandle> process, String where) {
        Console.say(
                process.map(
                                running ->
                                        "  %-14s pid %-8d %5d MB  %s"
                                                .formatted(
                                                        name,
                                                        running.pid(),
                                                        residentMegabytes(running.pid()),
                                                        where))
                        .orElse("  %-14s not running".formatted(name)));
    }

    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
