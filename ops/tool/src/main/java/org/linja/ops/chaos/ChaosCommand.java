package org.linja.ops.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.process.HomeLock;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Hurts a house of its own in every way it knows while people call, and tells what held. */
public final class ChaosCommand {
    private static final String USAGE =
            "chaos [--scenario x,y] [--kills N] [--seed S] [--minutes M]";

    private final Settings settings;
    private final long seed;
    private final Duration limit;
    private final List<Scenario> scenarios;

    private ChaosCommand(Settings settings, long seed, Duration limit, List<Scenario> scenarios) {
        this.settings = settings;
        this.seed = seed;
        this.limit = limit;
        this.scenarios = scenarios;
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
            throw new Failure("Write: ops/dev %s, or %s.".formatted(USAGE, AuditChaos.USAGE));
        }
        long seed =
                arguments.number("seed", System.currentTimeMillis() % 1_000_000, 0, Long.MAX_VALUE);
        return new ChaosCommand(
                        settings,
                        seed,
                        Duration.ofMinutes(arguments.number("minutes", 60, 1, 1_440)),
                        chosen(
                                known(seed, (int) arguments.number("kills", 30, 1, 10_000)),
                                arguments.option("scenario").orElse("")))
                .run();
    }

    /** All there are, in the order in which they are run. */
    private static List<Scenario> known(long seed, int kills) {
        return List.of(
                new ServerKilled(kills),
                new CrashAtBoundary(Math.min(kills, 5)),
                new WorkKilled(seed, Math.min(kills, 6)),
                new BrokerDead(),
                new DatabaseRestarted(5),
                new LinesBroken(),
                new GatewaySick(),
                new MessagesSpoilt(),
                new ClockMoved(),
                new DutyChanged(),
                new TwoServers());
    }

    /** Those of these names, in the order of the list; all if no name is given. */
    static List<Scenario> chosen(List<Scenario> known, String names) {
        if (names.isBlank()) {
            return known;
        }
        Map<String, Scenario> byName =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        Scenario::name,
                                        Function.identity(),
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        List<Scenario> chosen = new ArrayList<>();
        for (String name : Arrays.asList(names.split(",", -1))) {
            Scenario scenario = byName.get(name.strip());
            if (scenario == null) {
                throw new Failure(
                        "There is no scenario '%s': say some of %s."
                                .formatted(name, String.join(", ", byName.keySet())));
            }
            chosen.add(scenario);
        }
        return chosen;
    }

    private boolean run() {
        Path home = settings.home().root().resolve("chaos");
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Console.say("Chaos, seed %d: raising a house in %s".formatted(seed, home));
        ReportFolder kept = ReportFolder.make(settings, began, seed);
        return new Ordeal(kept, seed, Firm.Pace.steady(), began)
                .of(settings, home, scenarios, limit)
                .kept();
    }
}
