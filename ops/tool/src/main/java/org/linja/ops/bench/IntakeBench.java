package org.linja.ops.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Takes phone calls over the API and writes the same rows by plain JDBC, in turns, and prints both.
 *
 * <p>Everything it wrote is removed again by the owning role.
 */
public final class IntakeBench {
    private static final String ACCOUNT = "aino:linja-demo";
    private static final int FIRST = 400;
    private static final int MEASURED = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration BURST = Duration.ofSeconds(5);
    private static final int BURSTS = 4;
    private static final int MOST_WARM_UPS = 40;
    private static final double STEADY = 1.03;
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"L-([0-9]+)\"");

    private final Settings settings;
    private final URI calls;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Long> written = Collections.synchronizedList(new ArrayList<>());

    public IntakeBench(Settings settings) {
        this.settings = settings;
        this.calls = URI.create(settings.url()).resolve("/api/v1/calls");
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(ACCOUNT.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the comparison and prints it. */
    public void run(Optional<ProcessHandle> server) {
        try {
            measure(server);
        } catch (SQLException | IOException failure) {
            throw new Failure("The benchmark stopped: " + failure.getMessage(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("The benchmark was interrupted.", stopped);
        } finally {
            removeEverythingWritten();
        }
    }

    private void measure(Optional<ProcessHandle> server)
            throws SQLException, IOException, InterruptedException {
        long model = take();
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
    private double inTurns(PlainIntake plain, int calls)
            throws SQLException, IOException, InterruptedException {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            take();
            long between = System.nanoTime();
            written.add(plain.write());
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
        Console.say("  POST /api/v1/calls   " + rates(ours));
        Console.say("  plain JDBC           " + rates(theirs));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "throughput ratio %.2f (at least 0.2)",
                        mean(ours) / mean(theirs)));
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
            take();
            done++;
        }
        return done;
    }

    private int rowsUntil(long model, long deadline) throws SQLException {
        int done = 0;
        try (PlainIntake plain = plain(model)) {
            while (System.nanoTime() < deadline) {
                written.add(plain.write());
                done++;
            }
        }
        return done;
    }

    private long take() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(calls)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "bench-" + UUID.randomUUID())
                        .timeout(Duration.ofSeconds(30))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"customer": "ACME",
                                         "caller": {"name": "Maria Lindqvist", "number": "+358401234501"},
                                         "subject": "Paper machine 2 runs slow",
                                         "description": "It lost a third of its speed after the grade change.",
                                         "severity": "high", "kind": "fault"}"""))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 201 || !number.find()) {
            throw new Failure(
                    "The API answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        long taken = Long.parseLong(number.group(1));
        written.add(taken);
        return taken;
    }

    private PlainIntake plain(long model) throws SQLException {
        return new PlainIntake(
                settings.databaseUrl(), "linja_app", settings.secrets().app(), model);
    }

    private void removeEverythingWritten() {
        try (Connection owner =
                DriverManager.getConnection(
                        settings.databaseUrl(), "linja_owner", settings.secrets().owner())) {
            Long[] ids = written.toArray(Long[]::new);
            for (String statement :
                    List.of(
                            "delete from journal_text where case_id = any(?)",
                            "delete from journal_entry where case_id = any(?)",
                            "delete from phone_call where case_id = any(?)",
                            "delete from sla_clock where case_id = any(?)",
                            "delete from idempotency_key where result_id = any(?)",
                            "delete from support_case where id = any(?)")) {
                try (PreparedStatement delete = owner.prepareStatement(statement)) {
                    delete.setArray(1, owner.createArrayOf("bigint", ids));
                    delete.executeUpdate();
                }
            }
            Console.say("Removed the " + ids.length + " cases of this run.");
        } catch (SQLException refused) {
            throw new Failure("The benchmark's cases stay: " + refused.getMessage(), refused);
        }
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static String rates(List<Double> rates) {
        return String.format(
                Locale.ROOT,
                "mean %7.1f   least %7.1f   most %7.1f",
                mean(rates),
                Collections.min(rates),
                Collections.max(rates));
    }
}
