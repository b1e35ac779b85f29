package org.linja.ops.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Asks the arithmetic of clocks and plain java.time the same questions, in turns, and prints both
 * with what they allocate; then resolves years.
 *
 * <p>Each side runs in JVMs of its own, for this tool's is set up to start quickly, not to run
 * fast. Needs no server and writes nothing.
 */
public final class ClockBench {
    private static final int TURNS = 2;
    private static final int WARM_UP = 2;
    private static final int MEASURED = 5;
    private static final int FIRST_TIMES = 5;
    private static final double YEAR_MILLIS = 5;

    private ClockBench() {}

    /** Runs everything and prints what came out. */
    public static void run(Arguments arguments) {
        arguments.only("bench clocks");
        Console.say(
                String.format(
                        Locale.ROOT,
                        "%,d months of thirty days with two pauses, drawn by seed %d over %d years.",
                        ClockQuestions.MONTHS,
                        ClockQuestions.SEED,
                        ClockMonth.YEARS));
        Console.say(
                "One thread, Java %s; each side %d turns of %d s of warm-up and %d s of measuring."
                        .formatted(Runtime.version(), TURNS, WARM_UP, MEASURED));
        Console.say(
                "A figure's ± is its error with 99.9 %; a bound holds if it does at the end of it.");
        sayLoad();
        compare("due, 24 x 7", "dueAllDay", "java.time, added up", 1_000_000);
        compare("elapsed, 24 x 7", "elapsedAllDay", "java.time, added up", 1_000_000);
        compare("due, office", "dueOffice", "java.time, day by day", 200_000);
        compare("elapsed, office", "elapsedOffice", "java.time, day by day", 200_000);
        resolveYears();
        sayLoad();
    }

    /** What else runs lowers every figure here, of both sides. */
    private static void sayLoad() {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "Load of this machine over the last minute: %.1f on %d processors.",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors()));
    }

    /** In turns, so that whatever else the machine does falls on both. */
    private static void compare(String words, String question, String yardstick, double atLeast) {
        List<RunResult> ours = new ArrayList<>();
        List<RunResult> theirs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(measured(question, forked(1)));
            theirs.add(measured(question + "Plain", forked(1)));
        }
        Rates engine = rates(ours);
        Rates plain = rates(theirs);
        Console.say(words + " (a second)");
        Console.say("  %-22s %s".formatted("Linja", engine.inWords()));
        Console.say("  %-22s %s".formatted(yardstick, plain.inWords()));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  ratio %.2f; at least %,.0f a second: %s",
                        engine.mean() / plain.mean(),
                        atLeast,
                        engine.reach(atLeast) ? "yes" : "NO"));
    }

    private static void resolveYears() {
        RunResult warm = measured("yearResolved", forked(TURNS));
        Statistics years = warm.getPrimaryResult().getStatistics();
        Console.say("a year of the office resolved, its calendar made anew (ms)");
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  mean %.3f ± %.3f   median %.3f   p95 %.3f   p99 %.3f   most %.3f of %,d   %,.0f B each",
                        years.getMean(),
                        years.getMeanErrorAt(0.999),
                        years.getPercentile(50),
                        years.getPercentile(95),
                        years.getPercentile(99),
                        years.getMax(),
                        years.getN(),
                        allocated(warm)));
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  at most %.0f ms, p99: %s; longer than that: %d",
                        YEAR_MILLIS,
                        years.getPercentile(99) <= YEAR_MILLIS ? "yes" : "NO",
                        longer(years)));
        sayFirst();
    }

    /** How many took longer than they may, be it that another process had the core. */
    static int longer(Statistics years) {
        // A histogram stops at the first value below its lowest level.
        double[] levels = {0, Math.nextUp(YEAR_MILLIS), Double.MAX_VALUE};
        return years.getHistogram(levels)[1];
    }

    /** Held to no bound: what a server does once after it starts. */
    private static void sayFirst() {
        Statistics first =
                measured(
                                "First.yearResolved",
                                forked(FIRST_TIMES).warmupIterations(0).measurementIterations(1))
                        .getPrimaryResult()
                        .getStatistics();
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  the first of a JVM, while it loads its classes (%d JVMs): least %.1f   median"
                                + " %.1f   most %.1f",
                        first.getN(),
                        first.getMin(),
                        first.getPercentile(50),
                        first.getMax()));
    }

    private static ChainedOptionsBuilder forked(int jvms) {
        return new OptionsBuilder()
                .forks(jvms)
                .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseG1GC")
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASURED)
                .measurementTime(TimeValue.seconds(1))
                .threads(1)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static RunResult measured(String question, ChainedOptionsBuilder options) {
        String name = ClockQuestions.class.getName() + "." + question;
        try {
            Collection<RunResult> results =
                    new Runner(options.include("^" + Pattern.quote(name) + "$").build()).run();
            return results.iterator().next();
        } catch (RunnerException failed) {
            throw new Failure("The benchmark stopped: " + failed.getMessage(), failed);
        }
    }

    private static Rates rates(List<RunResult> turns) {
        List<Double> perSecond =
                turns.stream()
                        .flatMap(turn -> turn.getBenchmarkResults().stream())
                        .flatMap(jvm -> jvm.getIterationResults().stream())
                        .map(stretch -> stretch.getPrimaryResult().getScore())
                        .toList();
        return new Rates(
                perSecond,
                turns.stream().mapToDouble(ClockBench::allocated).average().orElse(Double.NaN));
    }

    private static double allocated(RunResult result) {
        for (String name : result.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return result.getSecondaryResults().get(name).getScore();
            }
        }
        throw new Failure("The benchmark did not say what it allocates.");
    }
}
