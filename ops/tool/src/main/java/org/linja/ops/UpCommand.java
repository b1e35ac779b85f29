package org.linja.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.linja.ops.process.HomeLock;
import org.linja.ops.server.FirstAdministrator;
import org.linja.ops.server.TlsIdentity;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.Stage;

/** Brings Linja up: the whole way from nothing, or a restart of what is there. */
final class UpCommand {
    private static final long NEEDED_AT_FIRST = 1_500L * 1024 * 1024;
    private static final long NEEDED_LATER = 300L * 1024 * 1024;

    private final Settings settings;

    UpCommand(Settings settings) {
        this.settings = settings;
    }

    void run() {
        settings.validate();
        settings.httpsPort().ifPresent(port -> TlsIdentity.of(settings));
        Path ear = settings.application();
        if (!Files.exists(ear)) {
            throw new Failure("There is no %s: run ops/dev up, which builds it.".formatted(ear));
        }
        settings.home().prepare();
        checkDisk();
        long start = System.nanoTime();
        HomeLock.during(settings.home().lock(), () -> up(ear));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Console.say("Linja is ready after %d s at %s".formatted(took.toSeconds(), address()));
        if (settings.stage() != Stage.PRODUCTION) {
            tellTheDemo();
        }
    }

    private void up(Path ear) {
        House running = new House(settings.asRunning());
        running.stopAllButDatabase();
        if (!settings.asRunning().databaseKey().equals(settings.databaseKey())) {
            running.postgres().stop();
        }
        House house = new House(settings);
        house.checkPorts();
        settings.keep();
        // A failure, a bug or a Ctrl-C on the way: each ends the command and so undoes what it
        // began.
        Thread undo = new Thread(house::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        house.startNeighbours(ear);
        if (settings.stage() == Stage.PRODUCTION) {
            new FirstAdministrator(settings).appoint().ifPresent(UpCommand::tellTheFirst);
        }
        house.startApplication(ear);
        Runtime.getRuntime().removeShutdownHook(undo);
    }

    private String address() {
        if (settings.httpsPort().isEmpty()) {
            return settings.url();
        }
        return settings.ownsCertificate()
                ? "%s and https://localhost:%d (certificate: %s)"
                        .formatted(
                                settings.url(),
                                settings.httpsPort().orElseThrow(),
                                settings.home().tls().resolve("localhost.crt"))
                : settings.publicUrl() + " (plain, for this machine: " + settings.url() + ")";
    }

    private void checkDisk() {
        Path root = settings.home().root();
        long needed = Files.exists(root.resolve("payara/domains")) ? NEEDED_LATER : NEEDED_AT_FIRST;
        long free = Disk.free(root);
        if (free < needed) {
            throw new Failure(
                    "Only %d MB are free at %s, %d MB are needed: free space or set LINJA_HOME to another disk."
                            .formatted(free >> 20, root, needed >> 20));
        }
    }

    /** At once, not at the end: should the start fail, the account is there and its word known. */
    private static void tellTheFirst(FirstAdministrator.Appointed appointed) {
        Console.say("");
        Console.say("  This house had no administrator. The first one is");
        Console.say("      login    " + appointed.login());
        Console.say("      password " + appointed.password());
        Console.say("  It is shown this once and kept nowhere: sign in and set one of your own.");
        Console.say("");
    }

    private void tellTheDemo() {
        Console.say("");
        Console.say("  aino    line 1          ilmari  line 2          kaisa   duty manager");
        Console.say("  otto    auditor         sanni   administrator   mikko   administrator");
        Console.say("  maria   of ACME         oleg    of GLOBEX       signe   signs for ACME");
        Console.say("  helmi   signs for VALTTI");
        Console.say("  password of all: linja-demo");
        if (settings.catchesMail()) {
            Console.say("  mail is caught in " + settings.home().mail());
        }
    }
}
