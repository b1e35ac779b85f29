package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linja.ops.process.Command;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Payara's own command line, always under a time limit and with its output kept. */
final class Asadmin {
    private static final Pattern FAILED = Pattern.compile("Command ([a-z-]+) failed\\.");

    private final Settings settings;
    private final Map<String, String> environment;

    Asadmin(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = new TreeMap<>(environment);
        // Of the client, which lives for seconds; the server's own options stand in its domain.
        this.environment.put("AS_EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    }

    /** Runs one command; a refusal is a failure that names the log. */
    void run(Duration limit, String... words) {
        Command.Result result = attempt(limit, words);
        if (!result.succeeded()) {
            throw new Failure(
                    "Payara refuses %s (%s): see %s."
                            .formatted(words[0], lastWords(result.output()), log()));
        }
    }

    /** Runs many commands in one go; it goes on after a refusal, so the output is searched. */
    void runAll(Path script, Duration limit) {
        Command.Result result = attempt(limit, "multimode", "--file", script.toString());
        String refused =
                FAILED.matcher(result.output())
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .filter(command -> !command.equals("multimode"))
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!refused.isEmpty() || !result.succeeded()) {
            throw new Failure(
                    "Payara refuses its configuration (%s): see %s.".formatted(refused, log()));
        }
    }

    private Command.Result attempt(Duration limit, String... words) {
        Path password =
                settings.secrets()
                        .fileHolding(
                                "asadmin",
                                "AS_ADMIN_PASSWORD=" + settings.secrets().admin() + "\n");
        List<String> command = new ArrayList<>(Daemon.apart());
        command.add(Payara.install(settings.home()).resolve("bin/asadmin").toString());
        command.addAll(
                List.of(
                        "--interactive=false",
                        "--host=127.0.0.1",
                        "--port=" + settings.adminPort(),
                        "--user=admin",
                        "--passwordfile=" + password));
        command.addAll(List.of(words));
        return new Command(command, environment, log()).run(limit);
    }

    private Path log() {
        return settings.home().log("asadmin");
    }

    private static String lastWords(String output) {
        return output.lines()
                .filter(line -> !line.isBlank() && !FAILED.matcher(line).find())
                .reduce((first, second) -> second)
                .orElse("no word");
    }

    /** Writes a filled script beside the domain and returns where. */
    static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException refused) {
            throw new Failure("Cannot write " + file + ": check who owns it.", refused);
        }
    }
}
