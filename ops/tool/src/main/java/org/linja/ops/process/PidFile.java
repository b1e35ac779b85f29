package org.linja.ops.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.linja.ops.settings.Failure;

/** Remembers a process by id and start, so that a reused id is never taken for ours. */
public record PidFile(Path path) {
    /** Writes down a process that runs now. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + startOf(process));
        } catch (IOException refused) {
            throw new Failure("Cannot write " + path + ": check who owns it.", refused);
        }
    }

    /** The process that was written down, if the same one still lives. */
    public Optional<ProcessHandle> running() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(path).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> words.length == 2 && words[1].equals(startOf(process)));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Forgets the process. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException refused) {
            throw new Failure("Cannot remove " + path + ": check who owns it.", refused);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
