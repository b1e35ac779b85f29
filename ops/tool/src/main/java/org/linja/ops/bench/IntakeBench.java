package org.linja.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Takes phone calls over the API and writes the same rows by plain JDBC, in turns, and prints both.
 *
 * <p>Everything it wrote is removed again by the owning role.
 */
public final class IntakeBench {
    private static final int FIRST = 400;
    private static final int MEASURED = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration BURST = Duration.ofSeconds(5);
    private static final int BURSTS = 4;
    private static final int MOST_WARM_UPS = 40;
    private static final double STEADY = 1.03;

    private final Settings settings;
    private final BenchCalls calls;

    public IntakeBench(Settings settings) {
        this.settings = settings;
        this.calls = new BenchCalls(settings);
    }

    /** Runs the comparison and prints it. */
    public void run(Optional<ProcessHandle> server) {
        try {
            Measurement.take(() -> measure(server));
        } finally {
            calls.removeAll();
        }
    }

    private void measure(Optional<ProcessHandle> server)
            throws SQLException, IOException, InterruptedException {
        long model = calls.take();
        try (PlainIntake plain = plain(model)) {
            Console.say("One call is " + plain.rowsEach() + " rows in one transaction.");
            Console.say("As the server stands, one client, in turns (ms)");
            inTurns(plain, FIRST);
            warmUp();
            Console.say("Once it is warm, one client, in turns (ms)");
            double ratio = inTurns(plain, MEASURED);
            Console.say(String.format(Locale.ROOT, "warm median ratio %.2f (at most 4)", ratio));
        }
        throughput(model);
        if (server.isPresent()) {
            Console.say(
                    "Resident memory of the server: "
                            + residentMegabytes(server.get().pid())
                            + " MB");
        }
    }

    /** One call each, in turns, so that whatever else the machine does falls on both. */
    private double inTurns(PlainIntake plain, int count)
            throws SQLException, IOException, InterruptedException {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            calls.take();
            long between = System.nanoTime();
            calls.wrote(plain.write());
            long end = System.nanoTime();
            ours.add(between - start);
            theirs.add(end - between);
        }
        return print(new Sample(ours), new Sample(theirs));
    }

    /**
     * Works until the rate has stopped growing: a JVM compiles for tens of thousands of calls what
     * a server runs for months.
     */
    private void warmUp() throws InterruptedException {
        double best = 0;
        int withoutGrowth = 0;
        int bursts = 0;
        while (withoutGrowth < 3 && bursts < MOST_WARM_UPS) {
            double rate = burst(() -> callsUntil(System.nanoTime() + BURST.toNanos()));
            withoutGrowth = rate > best * STEADY ? 0 : withoutGrowth + 1;
            best = Math.max(best, rate);
            bursts++;
        }
        Console.say(
                "Warmed up for %d s, until three bursts brought no better rate than %.0f calls/s"
                        .formatted(bursts * BURST.toSeconds(), best));
    }

    private static double print(Sample ours, Sample theirs) {
        Console.say(line("POST /api/v1/calls", ours));
        Console.say(line("plain JDBC", theirs));
        double median = ours.median() / theirs.median();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %d calls each; median ratio %.2f, p99 ratio %.2f",
                        ours.size(),
                        median,
                        ours.quantile(0.99) / theirs.quantile(0.99)));
        return median;
    }

    private static String line(String side, Sample sample) {
        return String.format(
                Locale.ROOT,
                "  %-20s median %7.2f   p5 %7.2f   p95 %7.2f   p99 %7.2f   max %7.2f",
                side,
                sample.median(),
                sample.quantile(0.05),
                sample.quantile(0.95),
                sample.quantile(0.99),
                sample.quantile(1));
    }

    private void throughput(long model) throws InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int burst = 0; burst < BURSTS; burst++) {
            ours.add(burst(() -> callsUntil(System.nanoTime() + BURST.toNanos())));
            theirs.add(burst(() -> rowsUntil(model, System.nanoTime() + BURST.toNanos())));
        }
        Console.say(
                "%d clients, %d bursts of %d s each, in turns (calls a second)"
                        .formatted(CLIENTS, BURSTS, BURST.toSeconds()));
        Console.say("  POST /api/v1/calls   " + new Turns(ours).inWords());
        Console.say("  plain JDBC           " + new Turns(theirs).inWords());
        Console.say(
                String.format(
                        Locale.ROOT,
                        "throughput ratio %.2f (at least 0.2)",
                        new Turns(ours).mean() / new Turns(theirs).mean()));
    }

    private static double burst(Callable<Integer> client) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            int done = 0;
            for (Future<Integer> each : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                done += each.get();
            }
            return done / (double) BURST.toSeconds();
        } catch (ExecutionException failure) {
            throw new Failure("A client failed: " + failure.getCause(), failure);
        } finally {
            clients.shutdown();
        }
    }

    private int callsUntil(long deadline) throws IOException, InterruptedException {
        int done = 0;
        while (System.nanoTime() < deadline) {
            calls.take();
            done++;
        }
        return done;
    }

    private int rowsUntil(long model, long deadline) throws SQLException {
        int done = 0;
        try (PlainIntake plain = plain(model)) {
            while (System.nanoTime() < deadline) {
                calls.wrote(plain.write());
                done++;
            }
        }
        return done;
    }

    private PlainIntake plain(long model) throws SQLException {
        return new PlainIntake(
                settings.databaseUrl(), "linja_app", settings.secrets().app(), model);
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
