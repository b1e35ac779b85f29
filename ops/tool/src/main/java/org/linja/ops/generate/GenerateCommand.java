package org.linja.ops.generate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/**
 * Fills a demo or test house with invented cases. The same seed gives the same cases; those that
 * are there already are left alone, so that it may be stopped, said again, or asked for more.
 */
public final class GenerateCommand {
    private static final String USAGE =
            "generate N [--seed S] [--open], generate contracts [--count N]";

    /** The flag for cases that are all open. */
    public static final String OPEN = "open";

    private static final int MOST = 10_000_000;
    private static final int BLOCK = 2_000;
    private static final int WORKERS = 2;

    private final Settings settings;
    private final int wanted;
    private final long seed;
    private final boolean open;
    private final int customers;
    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong events = new AtomicLong();

    private GenerateCommand(Settings settings, int wanted, long seed, boolean open, int customers) {
        this.settings = settings;
        this.wanted = wanted;
        this.seed = seed;
        this.open = open;
        this.customers = customers;
    }

    /** Says how many cases were added and at what rate. */
    public static void run(Settings settings, Arguments arguments) {
        if (arguments.only(USAGE).equals("contracts")) {
            ContractCrowd.run(settings, (int) arguments.number("count", 10_000, 2, 1_000_000));
            return;
        }
        int wanted = (int) number(arguments.only(USAGE), 1, MOST);
        long seed = number(arguments.option("seed").orElse("1"), 0, Integer.MAX_VALUE);
        run(settings, wanted, seed, arguments.has(OPEN));
    }

    /**
     * As the command, for benchmarks.
     *
     * @param open cases of the last day that are all open and counted on one calendar
     */
    public static void run(Settings settings, int wanted, long seed, boolean open) {
        run(settings, new GenerateCommand(settings, wanted, seed, open, 0));
    }

    /** Cases of that many customers of a crowd, each about something else; for benchmarks. */
    public static void runCrowd(Settings settings, int wanted, long seed, int customers) {
        ContractCrowd.run(settings, customers * ContractCrowd.CONTRACTS);
        run(settings, new GenerateCommand(settings, wanted, seed, false, customers));
    }

    private static void run(Settings settings, GenerateCommand command) {
        if (!settings.stage().allowsTimeTravel()) {
            throw new Failure("Invented cases belong to stages demo and test: this is production.");
        }
        try {
            command.fill();
        } catch (SQLException refused) {
            throw new Failure("The generator stopped: " + refused.getMessage(), refused);
        }
    }

    private void fill() throws SQLException {
        List<Firm> firms;
        Crew crew;
        Queue<List<Integer>> blocks;
        @Nullable Instant openAt;
        try (Connection connection = owner()) {
            firms = firms(connection);
            crew = Crew.of(connection);
            blocks = missing(connection);
            openAt = open ? now(connection) : null;
            connection.commit();
        }
        int toCome = blocks.stream().mapToInt(List::size).sum();
        Console.say(
                "%d cases of seed %d: %d are there, %d to come"
                        .formatted(wanted, seed, wanted - toCome, toCome));
        if (toCome == 0) {
            return;
        }
        long start = System.nanoTime();
        work(() -> write(blocks, firms, crew, openAt, toCome, start));
        analyze();
        double seconds = (System.nanoTime() - start) / 1e9;
        Console.say(
                "%d cases with %d events in %.1f s: %.0f events a second"
                        .formatted(cases.get(), events.get(), seconds, events.get() / seconds));
    }

    private List<Firm> firms(Connection connection) throws SQLException {
        if (customers > 0) {
            return Firms.ofCrowd(connection, customers);
        }
        return open ? Firms.ofOffice(connection) : Firms.of(connection);
    }

    private void work(Callable<Boolean> worker) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                done.add(workers.submit(worker));
            }
            for (Future<Boolean> one : done) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new Failure(
                    "The generator stopped (%s): say it again, it goes on."
                            .formatted(failure.getCause()),
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted: say it again, it goes on.", stopped);
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean write(
            Queue<List<Integer>> blocks,
            List<Firm> firms,
            Crew crew,
            @Nullable Instant openAt,
            int toCome,
            long start)
            throws SQLException {
        try (Connection connection = owner()) {
            // A lost block is made again: there is no need to wait for the disk at each commit.
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            List<Integer> places = blocks.poll();
            while (places != null) {
                events.addAndGet(write(connection, places, firms, crew, openAt));
                say(cases.addAndGet(places.size()), places.size(), toCome, start);
                places = blocks.poll();
            }
            return true;
        }
    }

    private int write(
            Connection connection,
            List<Integer> places,
            List<Firm> firms,
            Crew crew,
            @Nullable Instant openAt)
            throws SQLException {
        List<Long> ids = CaseBlock.caseNumbers(connection, places.size());
        CaseBlock block = new CaseBlock(series(), null);
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            block.add(story(place, firms, crew, openAt, ids.get(i)), place);
        }
        int entries = block.send(connection);
        connection.commit();
        return entries;
    }

    private CaseStory story(
            int place, List<Firm> firms, Crew crew, @Nullable Instant openAt, long id) {
        if (customers > 0) {
            return CaseStory.ofCrowd(seed, place, firms, crew, id);
        }
        return openAt == null
                ? CaseStory.of(seed, place, firms, crew, id)
                : CaseStory.openAt(openAt, seed, place, firms, crew, id);
    }

    private void say(long done, int block, int toCome, long start) {
        if (done * 20 / toCome > (done - block) * 20 / toCome) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Console.say(
                    "  %3d %%  %9d cases  %8.0f events/s  %5.0f s to go"
                            .formatted(
                                    done * 100 / toCome,
                                    done,
                                    events.get() / seconds,
                                    seconds / done * (toCome - done)));
        }
    }

    private Queue<List<Integer>> missing(Connection connection) throws SQLException {
        BitSet there = new BitSet();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select substr(external_ref, ?)::int from support_case"
                                + " where external_ref like ?")) {
            query.setInt(1, series().length() + 1);
            query.setString(2, series() + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    there.set(rows.getInt(1));
                }
            }
        }
        Queue<List<Integer>> blocks = new ConcurrentLinkedQueue<>();
        List<Integer> block = new ArrayList<>();
        for (int place = 1; place <= wanted; place++) {
            if (!there.get(place)) {
                block.add(place);
            }
            if (block.size() == BLOCK || (place == wanted && !block.isEmpty())) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        return blocks;
    }

    private void analyze() throws SQLException {
        try (Connection connection = owner()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "vacuum (analyze) journal_entry, support_case, sla_clock, case_words");
            }
        }
    }

    private String series() {
        if (customers > 0) {
            return "C%d-%d-".formatted(customers, seed);
        }
        return (open ? "O%d-" : "G%d-").formatted(seed);
    }

    /** What time it is in the house. */
    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select clock_timestamp() + make_interval(secs => offset_seconds)"
                                        + " from platform_clock")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private Connection owner() throws SQLException {
        Connection connection =
                DriverManager.getConnection(
                        settings.databaseUrl(), "linja_owner", settings.secrets().owner());
        connection.setAutoCommit(false);
        return connection;
    }

    private static long number(String word, long least, long most) {
        try {
            long number = Long.parseLong(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            throw new Failure(
                    "'%s' is no number: write ops/dev %s.".formatted(word, USAGE), notNumber);
        }
        throw new Failure("'%s' is not between %d and %d.".formatted(word, least, most));
    }
}
