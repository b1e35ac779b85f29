package org.linja.ops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.House;
import org.linja.ops.api.AuditCommand;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.platform.rules.RunState;

/**
 * Has generated cases judged by the application and the same journal read by one query with window
 * functions, in one run, and prints both; then grows the period, and kills the server half way.
 */
public final class AuditBench {
    private static final String USAGE = "bench audit [--cases N]";
    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");
    private static final int QUERIES = 3;
    private static final int POLL_MILLIS = 200;
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Settings settings;
    private final int cases;

    private record Judged(double seconds, long events, String sha256, List<Long> heap) {
        double perSecond() {
            return events / seconds;
        }
    }

    private AuditBench(Settings settings, int cases) {
        this.settings = settings;
        this.cases = cases;
    }

    /** Runs everything and prints what came out. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int cases = (int) arguments.number("cases", 1_000_000, 1_000, 10_000_000);
        GenerateCommand.run(settings, cases, 1, false);
        Measurement.take(() -> new AuditBench(settings, cases).measure());
    }

    private void measure() throws SQLException, IOException, InterruptedException {
        Console.say("The server's heap is at most " + settings.heap() + "; cases: " + cases);
        List<Double> query = queries();
        Judged whole = judge(UNTIL);
        query.addAll(queries());
        say("one query with window functions (" + query.size() + " runs)", query);
        say("judged by the application (1 run)", List.of(whole.perSecond()));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  ratio to the mean query %.3f (at least 0.1), query above 600,000: %s",
                        whole.perSecond() / new Turns(query).mean(),
                        Collections.min(query) > 600_000 ? "yes" : "no"));
        Console.say(ServerHeap.inWords(whole.heap()));
        Console.say("Cost by size (the first part of the period; events judged a second)");
        for (double share : new double[] {0.1, 0.5}) {
            Judged part = judge(at(share));
            Console.say(line(share, part, whole));
        }
        Console.say(line(1, whole, whole));
        killedHalfWay(whole);
    }

    private static String line(double share, Judged part, Judged whole) {
        return String.format(
                Locale.ROOT,
                "  %3.0f %%  %9d events  %7.1f s  %9.0f events/s  cost an event %.2f of the whole's",
                share * 100,
                part.events(),
                part.seconds(),
                part.perSecond(),
                whole.perSecond() / part.perSecond());
    }

    private static Instant at(double share) {
        return FROM.plusSeconds((long) (share * (UNTIL.getEpochSecond() - FROM.getEpochSecond())));
    }

    private Judged judge(Instant until) throws SQLException, IOException, InterruptedException {
        long number = AuditCommand.order(settings, FROM, until);
        long ordered = System.nanoTime();
        try (AuditWatch watch = new AuditWatch(settings, number);
                ServerHeap heap = ServerHeap.watch(server())) {
            AuditWatch.State state = watch.look();
            while (RunState.QUEUED.is(state.state())) {
                rest(ordered);
                state = watch.look();
            }
            long begun = System.nanoTime();
            while (!state.isOver()) {
                rest(ordered);
                state = watch.look();
            }
            return judged(System.nanoTime() - begun, until, state, heap.megabytes());
        }
    }

    private Judged judged(long nanos, Instant until, AuditWatch.State state, List<Long> heap)
            throws SQLException {
        if (!RunState.DONE.is(state.state())) {
            throw new Failure("The opinion is " + state.state() + ": see ops/dev logs.");
        }
        return new Judged(nanos / 1e9, events(until), state.sha256(), heap);
    }

    private void killedHalfWay(Judged whole)
            throws SQLException, IOException, InterruptedException {
        House house = new House(settings);
        long number = AuditCommand.order(settings, FROM, UNTIL);
        try (AuditWatch watch = new AuditWatch(settings, number)) {
            long start = System.nanoTime();
            while (RunState.QUEUED.is(watch.look().state())) {
                rest(start);
            }
            long begun = System.nanoTime();
            while (watch.look().progress() < 0.5) {
                rest(start);
            }
            long killed = System.nanoTime();
            house.payara().daemon().kill();
            house.payara().start();
            house.awaitReady();
            AuditWatch.State state = watch.look();
            while (state.starts() < 2) {
                rest(start);
                state = watch.look();
            }
            long away = System.nanoTime() - killed;
            while (!state.isOver()) {
                rest(start);
                state = watch.look();
            }
            Judged disturbed = judged(System.nanoTime() - begun - away, UNTIL, state, List.of());
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "Killed at half way: judging took %.1f s, undisturbed %.1f s, ratio %.2f"
                                    + " (at most 1.1); away %.1f s; the report is %s",
                            disturbed.seconds(),
                            whole.seconds(),
                            disturbed.seconds() / whole.seconds(),
                            away / 1e9,
                            disturbed.sha256().equals(whole.sha256())
                                    ? "the same to the byte"
                                    : "ANOTHER ONE"));
        }
    }

    /** Events a second of each run of the yardstick. */
    private List<Double> queries() throws SQLException, IOException {
        List<Double> rates = new ArrayList<>();
        try (Connection connection = new Database(settings).asOwner();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < QUERIES; i++) {
                long start = System.nanoTime();
                try (ResultSet row = statement.executeQuery(yardstick())) {
                    row.next();
                    rates.add(row.getLong("events") / ((System.nanoTime() - start) / 1e9));
                }
            }
        }
        return rates;
    }

    private static String yardstick() throws IOException {
        try (InputStream in = AuditBench.class.getResourceAsStream("judge-by-window.sql")) {
            if (in == null) {
                throw new IllegalStateException("judge-by-window.sql is not packaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long events(Instant until) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*) from journal_entry e where exists (select from"
                                        + " journal_entry o where o.case_id = e.case_id and o.seq = 1"
                                        + " and o.occurred_at >= ? and o.occurred_at < ?)")) {
            query.setTimestamp(1, Timestamp.from(FROM));
            query.setTimestamp(2, Timestamp.from(until));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private ProcessHandle server() {
        return new House(settings)
                .payara()
                .daemon()
                .running()
                .orElseThrow(() -> new Failure("There is no server to measure: run ops/dev up."));
    }

    private static void say(String side, List<Double> rates) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-50s mean %9.0f   least %9.0f   most %9.0f events/s",
                        side,
                        new Turns(rates).mean(),
                        Collections.min(rates),
                        Collections.max(rates)));
    }

    private static void rest(long start) throws InterruptedException {
        if (System.nanoTime() - start > LONGEST_NANOS) {
            throw new Failure("The opinion is not done after an hour: see ops/dev logs.");
        }
        Thread.sleep(POLL_MILLIS);
    }
}
