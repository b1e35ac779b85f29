package org.linja.ops.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.linja.ops.settings.Failure;

/**
 * A background process with a name, a log and a pid file; it outlives the command that starts it.
 */
public final class Daemon {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final PidFile pidFile;
    private final Path log;

    public Daemon(String name, Path pidFile, Path log) {
        this.name = name;
        this.pidFile = new PidFile(pidFile);
        this.log = log;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public Optional<ProcessHandle> running() {
        return pidFile.running();
    }

    /** The words before a command that give it a session of its own, where the system can. */
    public static List<String> apart() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }

    /** Starts the command in a session of its own, so that no Ctrl-C of ours reaches it. */
    public ProcessHandle start(List<String> command, Map<String, String> environment, Path folder) {
        List<String> apart = new ArrayList<>(apart());
        apart.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(apart)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LINJA_"));
        builder.environment().putAll(environment);
        try {
            ProcessHandle process = builder.start().toHandle();
            try {
                pidFile.write(process);
            } catch (Failure unwritten) {
                end(process, Duration.ofSeconds(10));
                throw unwritten;
            }
            return process;
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot start %s (%s).".formatted(name, refused.getMessage()), refused);
        }
    }

    /** Takes over a process that something else started for us. */
    public void adopt(ProcessHandle process) {
        pidFile.write(process);
    }

    /** Asks the process to end, and after the grace ends it; returns whether there was one. */
    public boolean stop(Duration grace) {
        Optional<ProcessHandle> process = running();
        process.ifPresent(running -> end(running, grace));
        pidFile.remove();
        return process.isPresent();
    }

    /** Asks a process to end, and after the grace ends it. */
    public static void end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (!ended(process, grace)) {
            process.destroyForcibly();
            ended(process, grace);
        }
    }

    /** Ends the process at once, as a crash would: nothing is flushed. */
    public void kill() {
        running().ifPresent(Daemon::endAtOnce);
        pidFile.remove();
    }

    /** Ends a process as a crash would, and comes back when it is gone. */
    public static void endAtOnce(ProcessHandle process) {
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException odd) {
            throw new IllegalStateException(odd);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
