package org.linja.ops.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Settings;

/** The mail catcher as a process beside the server, at stages demo and test. */
public final class MailServer {
    private final Settings settings;
    private final Daemon daemon;

    public MailServer(Settings settings) {
        this.settings = settings;
        this.daemon =
                new Daemon(
                        "mail catcher",
                        settings.home().pidFile("mail"),
                        settings.home().log("mail"));
    }

    public Daemon daemon() {
        return daemon;
    }

    public void start() {
        daemon.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Marks.jarOf(MailCatcher.class).toString(),
                        MailCatcher.class.getName(),
                        String.valueOf(settings.smtpPort()),
                        settings.home().mail().toString()),
                Map.of(),
                settings.home().root());
        Listening.await(daemon, "127.0.0.1", settings.smtpPort(), Duration.ofSeconds(20));
    }
}
