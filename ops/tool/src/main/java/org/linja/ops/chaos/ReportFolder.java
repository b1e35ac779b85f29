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

    /** Keeps the table beside the log of the house that was killed, and says it. */
    void keep(String table, Path home) {
        Path log = home.resolve("payara/domains/linja/logs/server.log");
        try {
            Files.writeString(file("report.txt"), table);
            if (Files.exists(log)) {
                Files.copy(log, file("server.log"));
            }
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + path + ".", refused);
        }
        Console.say(table);
        Console.say("Kept in " + path + ".");
    }
}
