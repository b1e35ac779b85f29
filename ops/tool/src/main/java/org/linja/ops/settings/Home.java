package org.linja.ops.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** LINJA_HOME: the one folder in which everything that runs keeps its files. */
public record Home(Path root) {
    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path payara() {
        return root.resolve("payara");
    }

    public Path broker() {
        return root.resolve("broker");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    /** What the test gateway keeps. */
    public Path gateway() {
        return root.resolve("gateway");
    }

    public Path uploads() {
        return root.resolve("uploads");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** The key and certificate that the house made for itself. */
    public Path tls() {
        return root.resolve("tls");
    }

    public Path migrations() {
        return root.resolve("migrations");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    public Path pidFile(String name) {
        return root.resolve("run").resolve(name + ".pid");
    }

    public Path lock() {
        return root.resolve("run").resolve("lock");
    }

    /** What the last {@code up} was told, without secrets, so that the other commands follow it. */
    public Path settings() {
        return root.resolve("run").resolve("settings.properties");
    }

    /** Creates the folders that processes expect to find. */
    public void prepare() {
        try {
            for (Path folder :
                    new Path[] {
                        root, root.resolve("logs"), root.resolve("run"), mail(), uploads()
                    }) {
                Files.createDirectories(folder);
            }
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot write to %s (%s): set LINJA_HOME to a folder of yours."
                            .formatted(root, refused.getMessage()),
                    refused);
        }
    }

    /** Removes a file or folder with all it holds; what is not there is fine. */
    public static void wipe(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot remove %s (%s): remove it by hand."
                            .formatted(path, refused.getMessage()),
                    refused);
        }
    }
}
