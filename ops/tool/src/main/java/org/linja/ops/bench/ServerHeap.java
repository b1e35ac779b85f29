package org.linja.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.linja.ops.settings.Failure;

/** How much of its heap a server uses while something goes on, as the JDK's jstat sees it. */
final class ServerHeap implements AutoCloseable {
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    // Whatever becomes of us, it does not look for ever.
    private static final int MOST_LOOKS = 3_600;

    private final Path samples;
    private final Process jstat;

    private ServerHeap(Path samples, Process jstat) {
        this.samples = samples;
        this.jstat = jstat;
    }

    /** Begins to look once a second. */
    static ServerHeap watch(ProcessHandle server) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jstat");
        if (!Files.isExecutable(program)) {
            throw new Failure(program + " is missing: run ops/dev with a whole JDK.");
        }
        Path samples = Files.createTempFile("linja-heap", ".txt");
        return new ServerHeap(
                samples,
                new ProcessBuilder(
                                program.toString(),
                                "-J-Duser.language=en",
                                "-gc",
                                String.valueOf(server.pid()),
                                "1s",
                                String.valueOf(MOST_LOOKS))
                        .redirectErrorStream(true)
                        .redirectOutput(samples.toFile())
                        .start());
    }

    /** Megabytes in use at each look so far, garbage included. */
    List<Long> megabytes() throws IOException {
        List<String> lines = Files.readAllLines(samples);
        List<Long> used = new ArrayList<>();
        if (lines.isEmpty()) {
            return used;
        }
        List<String> heading = words(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = words(line);
            if (row.size() == heading.size()) {
                double kilobytes =
                        USED.stream()
                                .mapToDouble(
                                        name -> Double.parseDouble(row.get(heading.indexOf(name))))
                                .sum();
                used.add(Math.round(kilobytes / 1024));
            }
        }
        return used;
    }

    /** What is left after collections, in the first and in the second half: the least of each. */
    static String inWords(List<Long> megabytes) {
        int half = megabytes.size() / 2;
        if (half == 0) {
            return "  heap: the run was too short to be looked at";
        }
        return "  heap in use after collections: first half %d MB, second half %d MB; with garbage at most %d MB"
                .formatted(
                        Collections.min(megabytes.subList(0, half)),
                        Collections.min(megabytes.subList(half, megabytes.size())),
                        Collections.max(megabytes));
    }

    @Override
    public void close() throws IOException {
        jstat.destroy();
        Files.deleteIfExists(samples);
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+"));
    }
}
