package org.linja.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.server.Database;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.platform.rules.RunState;

/**
 * Publishes a version of a calendar that a million open cases follow, and takes phone calls at a
 * steady rate before and meanwhile: how long the move takes, and what intake feels of it.
 */
public final class RecalculateBench {
    private static final String USAGE = "bench recalculate [--cases N]";
    private static final String CALENDAR = "HELSINKI-OFFICE";
    private static final String PUBLISHER = "sanni";
    private static final String SIGNER = "mikko";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 1_000;
    private static final int EACH_RATE = 10;
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Settings settings;
    private final BenchApi api;
    private final BenchCalls calls;
    private final SteadyCalls steady;

    private record Progress(String state, long seen, long moved, long clocks, long left) {
        boolean isOver() {
            return !isUnsigned() && !RunState.isUnderWay(state);
        }

        boolean isUnsigned() {
            return state.equals("unsigned");
        }
    }

    private record Moved(long following, double seconds, Progress end, List<Double> rates) {}

    private RecalculateBench(Settings settings) {
        this.settings = settings;
        this.api = new BenchApi(settings);
        this.calls = new BenchCalls(settings);
        this.steady = new SteadyCalls(calls);
    }

    /** Runs everything and prints what came out. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int cases = (int) arguments.number("cases", 1_000_000, 1_000, 10_000_000);
        GenerateCommand.run(settings, cases, 1, true);
        RecalculateBench bench = new RecalculateBench(settings);
        try {
            Measurement.take(bench::measure);
        } finally {
            bench.calls.removeAll();
        }
    }

    private void measure()
            throws SQLException, IOException, ExecutionException, InterruptedException {
        Console.say(
                "%d calls a second by %d clients; times from the moment a call was due (ms)"
                        .formatted(SteadyCalls.A_SECOND, SteadyCalls.CLIENTS));
        steady.during(WARM_UP);
        Sample quiet = new Sample(steady.during(QUIET));
        say("the quiet house", quiet);
        AtomicBoolean moving = new AtomicBoolean(true);
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            Future<List<Long>> meanwhile = callers.submit(() -> steady.until(() -> !moving.get()));
            Moved moved;
            try {
                moved = move();
            } finally {
                moving.set(false);
            }
            Sample busy = new Sample(meanwhile.get());
            say("while cases move", busy);
            Console.say(
                    String.format(
                            Locale.ROOT,
                            "  median ratio %.2f, p99 ratio %.2f (at most 3)",
                            busy.median() / quiet.median(),
                            busy.quantile(0.99) / quiet.quantile(0.99)));
            say(moved);
            checkOnce(moved);
        } finally {
            callers.shutdownNow();
        }
    }

    private void say(Moved moved) {
        List<Double> rates = moved.rates();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "%d cases with %d clocks moved in %.1f s (at most 600 for a million): %.0f"
                                + " cases/s; of %d s each least %.0f, most %.0f; left as they were: %d",
                        moved.end().moved(),
                        moved.end().clocks(),
                        moved.seconds(),
                        moved.end().moved() / moved.seconds(),
                        EACH_RATE,
                        rates.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                        rates.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                        moved.end().left()));
    }

    private static void say(String side, Sample sample) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-20s %5d calls   median %7.2f   p5 %7.2f   p95 %7.2f   p99 %7.2f   max %7.2f",
                        side,
                        sample.size(),
                        sample.median(),
                        sample.quantile(0.05),
                        sample.quantile(0.95),
                        sample.quantile(0.99),
                        sample.quantile(1)));
    }

    /** From the second signature to the end of the run that it ordered. */
    private Moved move() throws SQLException, IOException, InterruptedException {
        try (Connection connection = new Database(settings).asOwner()) {
            long version = publish();
            while (!progress(connection, version).isUnsigned()) {
                Thread.sleep(POLL_MILLIS);
            }
            long begun = System.nanoTime();
            sign();
            List<Double> rates = new ArrayList<>();
            long seen = 0;
            long since = begun;
            while (true) {
                Thread.sleep(POLL_MILLIS);
                long now = System.nanoTime();
                Progress progress = progress(connection, version);
                if (progress.isOver()) {
                    return new Moved(version, (now - begun) / 1e9, progress, rates);
                }
                if (now - since > EACH_RATE * 1_000_000_000L) {
                    rates.add((progress.seen() - seen) / ((now - since) / 1e9));
                    Console.say(
                            "  %d cases looked at, %.0f a second"
                                    .formatted(progress.seen(), rates.get(rates.size() - 1)));
                    seen = progress.seen();
                    since = now;
                }
                if (now - begun > LONGEST_NANOS) {
                    throw new Failure("The cases have not moved in an hour: see ops/dev logs.");
                }
            }
        }
    }

    private static Progress progress(Connection connection, long version) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select f.state, coalesce(sum(p.cases_seen), 0), coalesce(sum(p.cases_moved), 0),"
                                + " coalesce(sum(p.clocks_moved), 0), (select count(*) from"
                                + " following_left l where l.following = f.number)"
                                + " from following f join calendar_version v on v.id = f.version_id"
                                + " left join following_part p on p.following = f.number"
                                + " where f.subject = 'calendar' and v.code = ? and v.version = ?"
                                + " group by f.number, f.state")) {
            query.setString(1, CALENDAR);
            query.setLong(2, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Progress(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5))
                        : new Progress("queued", 0, 0, 0, 0);
            }
        }
    }

    /** The journal says the same: as many entries as cases, none of which has two. */
    private void checkOnce(Moved moved) throws SQLException {
        try (Connection connection = new Database(settings).asOwner();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*), count(distinct e.case_id) from journal_entry e"
                                        + " join following f on e.data like '%\"following\":\"' || f.number || '\"%'"
                                        + " join calendar_version v on v.id = f.version_id"
                                        + " where e.kind = 'terms-followed' and f.subject = 'calendar'"
                                        + " and v.code = ? and v.version = ?")) {
            query.setString(1, CALENDAR);
            query.setLong(2, moved.following());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Console.say(
                        "Entries of the move: %d, in as many cases: %s"
                                .formatted(
                                        row.getLong(1),
                                        row.getLong(1) == row.getLong(2)
                                                        && row.getLong(1) == moved.end().moved()
                                                ? "yes"
                                                : "NO, " + row.getLong(2)));
            }
        }
    }

    /** One more closed day, which running cases follow; the number of the version. */
    private long publish() throws IOException, InterruptedException {
        JsonNode newest =
                api.send(api.request("/calendars/" + CALENDAR, PUBLISHER).GET().build())
                        .path("versions")
                        .get(0);
        long version = newest.path("version").asLong();
        JsonNode whole =
                api.send(
                        api.request("/calendars/" + CALENDAR + "/versions/" + version, PUBLISHER)
                                .GET()
                                .build());
        ObjectNode cal = whole.path("cal").deepCopy();
        ArrayNode holidays = cal.withArray("holidays");
        holidays.add(LocalDate.parse("2027-01-01").plusDays(version).toString());
        ObjectNode next = JSON.createObjectNode();
        next.put("name", whole.path("name").asText());
        next.put("reason", "measured by bench recalculate");
        next.put("runningCasesFollow", true);
        next.set("cal", cal);
        api.send(
                api.request("/calendars/" + CALENDAR + "/versions", PUBLISHER)
                        .header("If-Match", "\"" + version + "\"")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(next)))
                        .build());
        return version + 1;
    }

    /** A second person lets running cases follow the newest version. */
    private void sign() throws IOException, InterruptedException {
        long number =
                api.send(api.request("/followings?limit=1", PUBLISHER).GET().build())
                        .path("items")
                        .get(0)
                        .path("number")
                        .asLong();
        api.send(
                api.request("/followings/" + number + "/sign", SIGNER)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }
}
