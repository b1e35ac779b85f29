package org.linja.ops.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.settings.Settings;

/** Times what people open all day in a house of ten thousand cases and in one of a million. */
public final class ListBench {
    private static final String USAGE = "bench list [--small N] [--large N]";
    private static final int WARM_UP = 300;
    private static final int MEASURED = 120;

    private final Settings settings;

    private ListBench(Settings settings) {
        this.settings = settings;
    }

    /** Fills the house to either size in turn, times both, and prints the ratios. */
    public static void run(Settings settings, Arguments arguments) {
        arguments.only(USAGE);
        int small = (int) arguments.number("small", 10_000, 100, 1_000_000);
        int large = (int) arguments.number("large", 1_000_000, 100, 10_000_000);
        Measurement.take(() -> new ListBench(settings).compare(small, large));
    }

    private void compare(int small, int large)
            throws IOException, SQLException, InterruptedException {
        BenchCases.requireRoom(settings, small);
        GenerateCommand.run(settings, small, 1, false);
        Map<String, Sample> before = measure();
        GenerateCommand.run(settings, large, 1, false);
        Map<String, Sample> after = measure();
        Console.say(
                "%d requests each, in turns; median and p95 in ms at %d and at %d cases"
                        .formatted(MEASURED, small, large));
        before.forEach((what, sample) -> say(what, sample, after.getOrDefault(what, sample)));
    }

    private static void say(String what, Sample before, Sample after) {
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-34s %7.2f %7.2f    %7.2f %7.2f    ratio %.2f (at most 1.3)",
                        what,
                        before.median(),
                        before.quantile(0.95),
                        after.median(),
                        after.quantile(0.95),
                        after.median() / before.median()));
    }

    /** One request that is timed. */
    @FunctionalInterface
    private interface Request {
        String send() throws IOException, InterruptedException;
    }

    private Map<String, Sample> measure() throws IOException, SQLException, InterruptedException {
        DeskBrowser desk = new DeskBrowser(settings);
        desk.signIn();
        Map<String, Request> requests = new LinkedHashMap<>();
        requests.put("queue page", () -> desk.page("/cases/queue.xhtml"));
        requests.put("GET /cases", () -> desk.api("/cases"));
        requests.put("GET /cases?customer=GEN-PORT", () -> desk.api("/cases?customer=GEN-PORT"));
        requests.put("GET /cases?status=new", () -> desk.api("/cases?status=new"));
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            for (Map.Entry<String, Request> request : requests.entrySet()) {
                long start = System.nanoTime();
                request.getValue().send();
                if (i >= WARM_UP) {
                    times.computeIfAbsent(request.getKey(), name -> new ArrayList<>())
                            .add(System.nanoTime() - start);
                }
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        times.forEach((name, measured) -> samples.put(name, new Sample(measured)));
        return samples;
    }
}
