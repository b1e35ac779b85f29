package org.linja.ops.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** What a run of chaos leaves behind when its house is gone. */
record ReportFolder(Path path) {
    static ReportFolder make(Settings settings, Instant began, long seed) {
        Path folder =
                settings.home()
                        .root()
                        .resolve("chaos-reports")
                        .resolve(began.toString().replace(":", "") + "-seed-" + seed);
        try {
            return new ReportFolder(Files.createDirectories(folder));
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + folder + ".", refused);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Keeps something that belongs to it. */
    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + path + ".", refused);
        }
    }

    /** Keeps a copy of a witness. */
    void copy(String name, Path witness) {
        try {
            Files.copy(witness, file(name));
        } catch (IOException refused) {
            throw new Failure("Cannot copy %s to %s.".formatted(witness, path), refused);
        }
    }

    /** Keeps the table beside the log of the house that was killed, and says it. */
    void keep(String table, Path home) {
        Path log = home.resolve("payara/domains/linja/logs/server.log");
        write("report.txt", table);
        if (Files.exists(log)) {
            copy("server.log", log);
        }
        Console.say(table);
        Console.say("Kept in " + path + ".");
    }
}
