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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.process.HomeLock;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
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
        Outcome outcome;
        try (ChaosHouse house = ChaosHouse.raiseOnLines(settings, home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            outcome = torment(house, kept, began);
        }
        kept.write("report.csv", outcome.csv());
        kept.keep(outcome.table(), home);
        Home.wipe(home);
        return outcome.kept();
    }

    private Outcome torment(ChaosHouse house, ReportFolder kept, Instant began) {
        try (Acknowledged list = new Acknowledged(kept.file("acknowledged.tsv"));
                Siege siege = new Siege(house, list, seed)) {
            siege.begin();
            // A house that takes no call at all is no house to be hurt.
            siege.secondsUntilYes();
            // From here on there are steps that are due.
            PatientClient.rest(Firm.UNTIL_FIRST_STEP.toMillis());
            Map<String, Integer> faults = new LinkedHashMap<>();
            List<Checker.Finding> stopped = new ArrayList<>();
            Instant end = Instant.now().plus(limit);
            for (Scenario scenario : scenarios) {
                if (Instant.now().isAfter(end)) {
                    Console.say("  time is over before " + scenario.name());
                    break;
                }
                int before = siege.faults();
                try {
                    faults.put(scenario.name(), told(siege, scenario));
                } catch (Failure halfWay) {
                    faults.put(scenario.name(), siege.faults() - before);
                    // What was promised until then is held against the witnesses all the same.
                    stopped.add(
                            new Checker.Finding(
                                    "broken",
                                    scenario.name() + " stopped: " + halfWay.getMessage()));
                    break;
                }
            }
            Console.say("  the last cases climb");
            siege.end();
            kept.copy("arrived.jsonl", house.settings().home().gateway().resolve("arrived.jsonl"));
            return outcome(siege, began, faults, stopped);
        }
    }

    private static int told(Siege siege, Scenario scenario) {
        Instant from = Instant.now();
        int faults = siege.run(scenario);
        Console.say(
                String.format(
                        Locale.ROOT,
                        "  %-10s %3d faults in %.0f s, %d alerts at the gateway so far",
                        scenario.name(),
                        faults,
                        Judgement.seconds(Duration.between(from, Instant.now())),
                        Arrival.called(siege.house().settings().home().gateway()).size()));
        return faults;
    }

    private Outcome outcome(
            Siege siege,
            Instant began,
            Map<String, Integer> faults,
            List<Checker.Finding> stopped) {
        Settings own = siege.house().settings();
        Acknowledged list = siege.list();
        try (Connection owner = siege.house().owner()) {
            List<Checker.Finding> findings = new ArrayList<>(stopped);
            findings.addAll(
                    new Checker(settings.checkout(), own.home().gateway(), own.home().mail())
                            .run(owner, list));
            Judgement judgement = siege.judgement(owner);
            List<Outcome.Row> rows = new ArrayList<>();
            judgement
                    .end()
                    .forEach(
                            (name, tally) ->
                                    rows.add(
                                            new Outcome.Row(
                                                    name, faults.getOrDefault(name, 0), tally)));
            findings.addAll(judgement.findings());
            return new Outcome(
                    began.toString(),
                    seed,
                    schema(owner),
                    rows,
                    new Outcome.Taken(
                            list.of("call").size(),
                            list.of("import").size(),
                            list.of("audit").size()),
                    siege.longestAway(),
                    siege.longestWaitSeconds(),
                    judgement.walked(),
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
