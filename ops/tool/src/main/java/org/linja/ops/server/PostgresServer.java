package org.linja.ops.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.ops.process.Command;
import org.linja.ops.process.Daemon;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/** A real PostgreSQL of our own: it outlives the server and keeps its data between runs. */
public final class PostgresServer {
    /** The superuser; only {@link Roles} signs in as it. */
    static final String SUPERUSER = "postgres";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Settings settings;
    private final Path programs;
    private final Path data;

    public PostgresServer(Settings settings) {
        this.settings = settings;
        this.programs = settings.home().postgres().resolve("17");
        this.data = settings.home().postgres().resolve("data");
    }

    /** Whether a postmaster of this data folder lives. */
    public Optional<ProcessHandle> running() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isPostgres(process));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Starts it unless it runs; the first time it makes the data folder. */
    public void start() {
        PostgresArchive.unpack(programs);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        if (running().isPresent()) {
            return;
        }
        Command.Result result =
                run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--pgdata=" + data,
                        "--log=" + settings.home().log("postgres"),
                        "--options=" + options());
        if (!result.succeeded()) {
            throw new Failure(
                    "PostgreSQL does not start: see %s."
                            .formatted(settings.home().log("postgres")));
        }
    }

    /** Stops it; open connections are cut, nothing committed is lost. */
    public boolean stop() {
        if (running().isEmpty()) {
            return false;
        }
        run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + data);
        return true;
    }

    /** Ends it in the hardest way it offers: connections are cut, and the next start recovers. */
    public void stopAtOnce() {
        run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data);
    }

    /** Ends it as a crash would: kill -9, nothing is flushed. */
    public void kill() {
        running().ifPresent(Daemon::endAtOnce);
    }

    private String options() {
        return String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c port=" + settings.databasePort(),
                // What a process wrote is the system's, and stays when the process is killed.
                "-c fsync=" + (settings.databaseOutlivesTheMachine() ? "on" : "off"),
                "-c unix_socket_directories=",
                "-c max_connections=300",
                "-c shared_buffers=256MB",
                "-c effective_cache_size=1GB",
                "-c random_page_cost=1.1",
                "-c max_wal_size=4GB",
                "-c wal_compression=on",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c log_min_duration_statement=2000",
                "-c log_parameter_max_length=0",
                "-c log_parameter_max_length_on_error=0");
    }

    private void initialise() {
        Home.wipe(data);
        Path password =
                settings.secrets().fileHolding("initdb", settings.secrets().superuser() + "\n");
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--pgdata=" + data,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--data-checksums"));
        if (!settings.databaseOutlivesTheMachine()) {
            words.add("--no-sync");
        }
        Command.Result result = run("initdb", words.toArray(String[]::new));
        Home.wipe(password);
        if (!result.succeeded()) {
            Home.wipe(data);
            throw new Failure(
                    "PostgreSQL cannot make its data folder: see %s."
                            .formatted(settings.home().log("postgres-setup")));
        }
    }

    private Command.Result run(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses root: in a user namespace of its own it is nobody.
            words.add("unshare");
            words.add("-U");
        }
        words.add(programs.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return new Command(words, Map.of("LC_ALL", "C"), settings.home().log("postgres-setup"))
                .run(LIMIT);
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.equals(programs.resolve("bin/postgres").toString()))
                .orElse(true);
    }
}
