package org.linja.ops.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.ArmedCases;
import org.linja.ops.generate.ArmedCases.Armed;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.sla.rules.ClockKind;

/**
 * Lets deadlines of invented cases pass and looks when the test gateway was called about each: at a
 * steady rate, as fast as it goes beside a plain loop, and very many in one second while phone
 * calls are taken.
 *
 * <p>Everything it wrote is removed again by the owning role.
 */
public final class EscalationBench {
    private static final String USAGE =
            "bench escalation [--armed N] [--seconds S] [--drained N] [--burst N]";
    private static final int STEPS_A_SECOND = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(60);

    /** Between the writing of cases and the first of their deadlines. */
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private static final Duration EACH_WRITTEN = Duration.ofMillis(3);

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration FAR = Duration.ofDays(9);
    private static final int ROUNDS = 3;

    /** The plain loop is given as many times more, so that either side takes some seconds. */
    private static final int PLAIN_TIMES = 10;

    private static final int ONE_CRITICAL_IN = 10;
    private static final double BURST_SECONDS = 60;

    private final Settings settings;
    private final SteadyCalls steady;
    private final BenchLadder ladder;
    private final HouseClock clock;

    private EscalationBench(Settings settings, BenchCalls calls) throws SQLException {
        this.settings = settings;
        this.clock = HouseClock.of(settings);
        this.steady = new SteadyCalls(calls);
        this.ladder = new BenchLadder(settings);
    }

    /** Runs everything and prints what came out. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int armed = (int) arguments.number("armed", 100_000, 1, 1_000_000);
        int seconds = (int) arguments.number("seconds", 120, 10, 3_600);
        int drained = (int) arguments.number("drained", 2_000, 100, 100_000);
        int burst = (int) arguments.number("burst", 10_000, 100, 100_000);
        BenchCalls calls = new BenchCalls(settings);
        try {
            Measurement.take(
                    () ->
                            new EscalationBench(settings, calls)
                                    .measure(armed, seconds, drained, burst));
        } finally {
            calls.removeAll();
        }
    }

    private void measure(int armed, int seconds, int drained, int burst)
            throws SQLException,
                    IOException,
                    ReflectiveOperationException,
                    ExecutionException,
                    InterruptedException {
        ArmedCases cases =
                new ArmedCases(settings, "E%d-".formatted(System.nanoTime()), ladder.publish());
        ladder.reachThePerson();
        try {
            ArrivedSteps arrived = new ArrivedSteps(settings);
            cases.write(
                    Severity.LOW,
                    ClockKind.RESOLVE,
                    Collections.nCopies(armed, clock.now().plus(FAR)));
            Console.say("%d alarms are armed, due in %d days".formatted(armed, FAR.toDays()));
            steadySteps(cases, arrived, seconds);
            inTurns(cases, arrived, drained);
            flood(cases, arrived, burst);
            Console.say(
                    "Called about one step twice: %d; repeated under its key and dropped: %d"
                            .formatted(arrived.twice(), arrived.repeated()));
        } finally {
            ladder.leaveThePerson();
            cases.removeAll();
            Console.say("Removed the %d cases of this run.".formatted(cases.size()));
        }
    }

    /** So many a second, evenly; those of the first minute warm the server and are not counted. */
    private void steadySteps(ArmedCases cases, ArrivedSteps arrived, int seconds)
            throws SQLException, IOException, InterruptedException {
        int warm = (int) WARM_UP.toSeconds() * STEPS_A_SECOND;
        List<Armed> due =
                cases.write(
                        Severity.CRITICAL,
                        ClockKind.ACKNOWLEDGE,
                        spread(warm + seconds * STEPS_A_SECOND, Duration.ofMillis(100)));
        refuseLate(due);
        Map<Long, Instant> at = await(arrived, due);
        Sample sample = new Sample(latenesses(due.subList(warm, due.size()), at));
        Console.say(
                "%d steps a second for %d s; from due to received at the gateway (ms)"
                        .formatted(STEPS_A_SECOND, seconds));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %5d steps   p50 %7.0f   p99 %7.0f   p99.9 %7.0f (at most 2000)   least %7.0f   max %7.0f",
                        sample.size(),
                        sample.median(),
                        sample.quantile(0.99),
                        sample.quantile(0.999),
                        sample.quantile(0),
                        sample.quantile(1)));
    }

    private void inTurns(ArmedCases cases, ArrivedSteps arrived, int steps)
            throws SQLException,
                    IOException,
                    ReflectiveOperationException,
                    ExecutionException,
                    InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (PlainSteps plain = new PlainSteps(settings)) {
            // Each side has one round that is not counted: a server is warm, and so is a loop.
            plain.drain(steps * PLAIN_TIMES);
            drain(cases, arrived, steps);
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(drain(cases, arrived, steps));
                theirs.add(plain.drain(steps * PLAIN_TIMES));
            }
        }
        Console.say("Drained at full speed, %d rounds in turns (steps a second)".formatted(ROUNDS));
        Console.say(
                "  from due to the gateway, %6d each   ".formatted(steps)
                        + new Turns(ours).inWords());
        Console.say(
                "  skip locked and JMS,     %6d each   ".formatted(steps * PLAIN_TIMES)
                        + new Turns(theirs).inWords());
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  ratio %.3f (at least 0.2)",
                        new Turns(ours).mean() / new Turns(theirs).mean()));
    }

    /** Steps a second, all of them due at once. */
    private double drain(ArmedCases cases, ArrivedSteps arrived, int steps)
            throws SQLException, IOException, InterruptedException {
        List<Armed> due =
                cases.write(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, spread(steps, Duration.ZERO));
        refuseLate(due);
        double rate = steps / seconds(due, await(arrived, due));
        cases.awaitSilence();
        return rate;
    }

    /** The critical ones were opened last, so that only their urgency can bring them first. */
    private void flood(ArmedCases cases, ArrivedSteps arrived, int burst)
            throws SQLException, IOException, ExecutionException, InterruptedException {
        Sample quiet = new Sample(steady.during(QUIET));
        int critical = burst / ONE_CRITICAL_IN;
        List<Instant> moments =
                spread(burst, Duration.ofNanos(1_000_000_000L / burst / 1000 * 1000));
        List<Armed> due = new ArrayList<>();
        due.addAll(
                cases.write(
                        Severity.HIGH,
                        ClockKind.ACKNOWLEDGE,
                        moments.subList(0, burst - critical)));
        due.addAll(
                cases.write(
                        Severity.CRITICAL,
                        ClockKind.ACKNOWLEDGE,
                        moments.subList(burst - critical, burst)));
        refuseLate(due);
        sleepUntil(moments.get(0));
        AtomicBoolean draining = new AtomicBoolean(true);
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            Future<List<Long>> meanwhile =
                    callers.submit(() -> steady.until(() -> !draining.get()));
            Map<Long, Instant> at;
            try {
                at = await(arrived, due);
            } finally {
                draining.set(false);
            }
            say(due, at);
            Console.say(
                    "%d phone calls a second by %d clients; from due to answered (ms)"
                            .formatted(SteadyCalls.A_SECOND, SteadyCalls.CLIENTS));
            say("the quiet house", quiet);
            say("while it drained", new Sample(meanwhile.get()));
        } finally {
            callers.shutdownNow();
        }
    }

    private void say(List<Armed> due, Map<Long, Instant> at) {
        Instant first = clock.physical(due.get(0).dueAt());
        List<Double> critical = secondsAfter(first, due, at, true);
        List<Double> ordinary = secondsAfter(first, due, at, false);
        long overtaken = ordinary.stream().filter(one -> one < Collections.max(critical)).count();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "%d steps due within one second: drained in %.1f s (at most %.0f), %.0f a second",
                        due.size(),
                        Collections.max(ordinary),
                        BURST_SECONDS,
                        due.size() / Collections.max(ordinary)));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %d critical: first after %.1f s, half after %.1f s, last after %.1f s",
                        critical.size(),
                        critical.get(0),
                        critical.get(critical.size() / 2),
                        Collections.max(critical)));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %d ordinary: first after %.1f s; %d of them (%.1f %%) before the last critical one",
                        ordinary.size(),
                        ordinary.get(0),
                        overtaken,
                        100.0 * overtaken / ordinary.size()));
    }

    private static List<Double> secondsAfter(
            Instant first, List<Armed> due, Map<Long, Instant> at, boolean critical) {
        return due.stream()
                .filter(one -> (one.severity() == Severity.CRITICAL) == critical)
                .map(one -> nanos(first, at.get(one.caseId())) / 1e9)
                .sorted()
                .toList();
    }

    private static void say(String side, Sample sample) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-20s %5d calls   median %7.2f   p95 %7.2f   p99 %7.2f   max %7.2f",
                        side,
                        sample.size(),
                        sample.median(),
                        sample.quantile(0.95),
                        sample.quantile(0.99),
                        sample.quantile(1)));
    }

    /** Deadlines so far ahead that all cases are there before the first. */
    private List<Instant> spread(int count, Duration gap) throws SQLException {
        Instant first = clock.now().plus(AHEAD).plus(EACH_WRITTEN.multipliedBy(count));
        return IntStream.range(0, count).mapToObj(i -> first.plus(gap.multipliedBy(i))).toList();
    }

    /** Alarms that were late before they were set would be measured as lateness of the house. */
    private void refuseLate(List<Armed> due) {
        if (!clock.now().isBefore(due.get(0).dueAt())) {
            throw new Failure(
                    "The cases were not written before their deadlines: this machine is too busy.");
        }
    }

    /** When each was called about; all of them, or the benchmark has failed. */
    private Map<Long, Instant> await(ArrivedSteps arrived, List<Armed> due)
            throws SQLException, IOException, InterruptedException {
        Duration ahead = Duration.between(clock.now(), due.get(due.size() - 1).dueAt());
        Set<Long> cases = due.stream().map(Armed::caseId).collect(Collectors.toSet());
        Map<Long, Instant> at = arrived.await(cases, LIMIT.plus(ahead));
        if (at.size() < cases.size()) {
            throw new Failure(
                    "Only %d of %d steps have arrived after %d minutes: see ops/dev status and logs."
                            .formatted(at.size(), cases.size(), LIMIT.toMinutes()));
        }
        return at;
    }

    private void sleepUntil(Instant moment) throws SQLException, InterruptedException {
        Thread.sleep(Math.max(0, Duration.between(clock.now(), moment).toMillis()));
    }

    private List<Long> latenesses(List<Armed> due, Map<Long, Instant> at) {
        return due.stream()
                .map(one -> nanos(clock.physical(one.dueAt()), at.get(one.caseId())))
                .toList();
    }

    /** From the first deadline to the last call. */
    private double seconds(List<Armed> due, Map<Long, Instant> at) {
        return nanos(clock.physical(due.get(0).dueAt()), Collections.max(at.values())) / 1e9;
    }

    private static long nanos(Instant from, @Nullable Instant to) {
        return Duration.between(from, Objects.requireNonNull(to)).toNanos();
    }
}
