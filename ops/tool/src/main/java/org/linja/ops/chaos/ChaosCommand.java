package org.linja.ops.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.process.HomeLock;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/** Kills a house of its own while calls, an import and an audit go on, and tells what held. */
public final class ChaosCommand {
    private static final int CALLERS = 4;
    private static final Duration JOBS_LIMIT = Duration.ofMinutes(6);
    private static final Duration REST_LIMIT = Duration.ofMinutes(4);
    // Beyond the time in which a critical case must be acknowledged: its ladder climbs under fire.
    private static final Duration BETWEEN_FAULTS = Duration.ofMinutes(16);

    private final Settings settings;
    private final long seed;
    private final int kills;
    private final Duration limit;

    private ChaosCommand(Settings settings, long seed, int kills, Duration limit) {
        this.settings = settings;
        this.seed = seed;
        this.kills = kills;
        this.limit = limit;
    }

    /** Whether every promise was kept; one chaos at a time, for both kinds share a house. */
    public static boolean run(Settings settings, Arguments arguments) {
        AtomicBoolean kept = new AtomicBoolean();
        HomeLock.during(
                settings.home().root().resolve("run/chaos.lock"),
                () -> kept.set(isKept(settings, arguments)));
        return kept.get();
    }

    private static boolean isKept(Settings settings, Arguments arguments) {
        if (arguments.words().equals(List.of("audit"))) {
            return AuditChaos.run(settings, arguments);
        }
        if (!arguments.words().isEmpty()) {
            throw new Failure(
                    "Write: ops/dev chaos [--minutes M] [--kills N] [--seed S], or %s."
                            .formatted(AuditChaos.USAGE));
        }
        return new ChaosCommand(
                        settings,
                        arguments.number(
                                "seed", System.currentTimeMillis() % 1_000_000, 0, Long.MAX_VALUE),
                        (int) arguments.number("kills", 10, 1, 10_000),
                        Duration.ofMinutes(arguments.number("minutes", 20, 1, 1_440)))
                .run();
    }

    private boolean run() {
        Path home = settings.home().root().resolve("chaos");
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Console.say("Chaos, seed %d: raising a house in %s".formatted(seed, home));
        ReportFolder kept = ReportFolder.make(settings, began, seed);
        Outcome outcome;
        try (ChaosHouse house = ChaosHouse.raise(settings, home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            outcome = torment(house, kept, began);
        }
        kept.keep(outcome.table(), home);
        Home.wipe(home);
        return outcome.kept();
    }

    private Outcome torment(ChaosHouse house, ReportFolder kept, Instant began) {
        PatientClient client = new PatientClient(house.settings().url());
        AtomicLong lastYes = new AtomicLong(System.nanoTime());
        AtomicLong longestWait = new AtomicLong();
        List<Caller> callers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (Acknowledged list = new Acknowledged(kept.file("acknowledged.tsv"))) {
            for (int i = 0; i < CALLERS; i++) {
                Caller caller =
                        new Caller(client, list, seed + "-" + i, seed + i, lastYes, longestWait);
                callers.add(caller);
                threads.execute(caller);
            }
            Jobs jobs = new Jobs(client, list, seed);
            List<Outcome.Made> made = killAsPlanned(house, jobs, callers, lastYes);
            comeToRest(house, jobs, callers, threads);
            return outcome(house, list, began, made, longestWait.get() / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Outcome.Made> killAsPlanned(
            ChaosHouse house, Jobs jobs, List<Caller> callers, AtomicLong lastYes) {
        List<Outcome.Made> made = new ArrayList<>();
        // A house that takes no call at all is no house to be killed.
        long began = System.nanoTime();
        secondsUntilNextYes(began, lastYes);
        for (Fault fault : FaultPlan.of(seed, kills)) {
            if (System.nanoTime() - began > limit.toNanos()) {
                Console.say("  time is over after %d kills".formatted(made.size()));
                break;
            }
            refuseFailed(callers);
            jobs.begin(fault.under());
            house.moveClock(BETWEEN_FAULTS);
            PatientClient.rest(fault.afterMillis());
            long killed = System.nanoTime();
            house.kill(fault.target());
            house.revive(fault.target());
            double away = secondsUntilNextYes(killed, lastYes);
            made.add(new Outcome.Made(fault, (killed - began) / 1e9, away));
            Console.say(
                    "  kill %d of the %s under %s: calls again after %.1f s"
                            .formatted(
                                    fault.number(),
                                    fault.target().name().toLowerCase(Locale.ROOT),
                                    fault.under().name().toLowerCase(Locale.ROOT),
                                    away));
        }
        return made;
    }

    /** A yes that was on its way at the kill is none of afterwards: half a second is left to it. */
    private static double secondsUntilNextYes(long killed, AtomicLong lastYes) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (lastYes.get() < killed + 500_000_000L) {
            if (System.nanoTime() > end) {
                throw new Failure("The revived house takes no calls: see its log.");
            }
            PatientClient.rest(20);
        }
        return (lastYes.get() - killed) / 1e9;
    }

    private static void comeToRest(
            ChaosHouse house, Jobs jobs, List<Caller> callers, ExecutorService threads) {
        callers.forEach(Caller::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(4, TimeUnit.MINUTES)) {
                throw new Failure("A caller does not come to an end.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", stopped);
        }
        refuseFailed(callers);
        jobs.awaitAll(JOBS_LIMIT.toNanos());
        // Twice: the second rung is counted from the first.
        for (int rung = 0; rung < 2; rung++) {
            house.moveClock(Duration.ofHours(1));
            house.awaitRest(REST_LIMIT);
        }
        jobs.orderAudit();
        jobs.awaitAll(JOBS_LIMIT.toNanos());
        house.awaitRest(REST_LIMIT);
    }

    /** A house that says no to a caller is a run gone wrong, not a promise broken. */
    private static void refuseFailed(List<Caller> callers) {
        for (Caller caller : callers) {
            Failure failure = caller.failure();
            if (failure != null) {
                throw failure;
            }
        }
    }

    private Outcome outcome(
            ChaosHouse house,
            Acknowledged list,
            Instant began,
            List<Outcome.Made> made,
            double longestWait) {
        try (Connection owner = house.owner()) {
            List<Checker.Finding> findings =
                    new Checker(settings.checkout(), house.settings().home().mail())
                            .run(owner, list);
            return new Outcome(
                    began.toString(),
                    seed,
                    schema(owner),
                    made,
                    list.of("call").size(),
                    list.of("import").size(),
                    list.of("audit").size(),
                    longestWait,
                    findings);
        } catch (SQLException away) {
            throw new Failure("The database does not answer the checker.", away);
        }
    }

    private static String schema(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1")) {
            return row.next() ? row.getString(1) : "?";
        }
    }
}
