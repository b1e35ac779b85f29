package org.linja.ops.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linja.ops.settings.Failure;

/**
 * A short command that is run to its end within a time limit; its output goes to a log too. Of the
 * LINJA_ variables it sees only those given, so that no secret reaches a program that needs none.
 */
public record Command(List<String> words, Map<String, String> environment, Path log) {
    /** What came out of it. */
    public record Result(int status, String output) {
        public boolean succeeded() {
            return status == 0;
        }
    }

    /** Runs it; a command over its limit is ended and reported. */
    public Result run(Duration limit) {
        try {
            Path output = Files.createTempFile(log.getParent(), "command", ".out");
            try {
                int status = runInto(output, limit);
                String text = Files.readString(output, StandardCharsets.UTF_8);
                Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                return new Result(status, text);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException refused) {
            throw new Failure(
                    "Cannot run %s (%s).".formatted(words.get(0), refused.getMessage()), refused);
        }
    }

    private int runInto(Path output, Duration limit) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LINJA_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new Failure(
                "%s did not end within %d s: see %s."
                        .formatted(words.get(0), limit.toSeconds(), log));
    }
}
