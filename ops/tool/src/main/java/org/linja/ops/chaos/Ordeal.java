package org.linja.ops.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/**
 * A house of its own goes through scenarios while people call and answer, and is then judged by
 * what others wrote down: the clients, the gateway, and the model of a ladder that walks along
 * every journal.
 */
public final class Ordeal {
    private final ReportFolder kept;
    private final long seed;
    private final Firm.Pace pace;
    private final Instant began;

    Ordeal(ReportFolder kept, long seed, Firm.Pace pace, Instant began) {
        this.kept = kept;
        this.seed = seed;
        this.pace = pace;
        this.began = began;
    }

    /**
     * The short one of a build: the server is killed so many times.
     *
     * @param asking the house whose application it is to have
     * @param home where it is raised, and removed again
     * @param folder where the report and the witnesses are kept
     */
    public static Outcome ofKills(Settings asking, Path home, Path folder, long seed, int kills) {
        Home.wipe(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new Failure("Cannot write to " + folder + ".", refused);
        }
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Ordeal ordeal = new Ordeal(new ReportFolder(folder), seed, Firm.Pace.brisk(), began);
        return ordeal.of(asking, home, List.of(new ServerKilled(kills)), Duration.ofMinutes(10));
    }

    /** Raises the house, hurts it, judges it, keeps the report, and removes the house. */
    Outcome of(Settings asking, Path home, List<Scenario> scenarios, Duration limit) {
        Outcome outcome;
        try (ChaosHouse house = ChaosHouse.raiseOnLines(asking, home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            outcome = torment(house, scenarios, limit);
        }
        kept.write("report.csv", outcome.csv());
        kept.keep(outcome.table(), home);
        Home.wipe(home);
        return outcome;
    }

    private Outcome torment(ChaosHouse house, List<Scenario> scenarios, Duration limit) {
        try (Acknowledged list = new Acknowledged(kept.file("acknowledged.tsv"));
                Siege siege = new Siege(house, list, seed, pace, limit)) {
            siege.begin();
            Map<String, Integer> faults = new LinkedHashMap<>();
            List<Checker.Finding> stopped = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                if (!siege.hasTime()) {
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
            try {
                siege.end();
            } catch (Failure unended) {
                stopped.add(new Checker.Finding("broken", "the end: " + unended.getMessage()));
            }
            kept.copy("arrived.jsonl", house.settings().home().gateway().resolve("arrived.jsonl"));
            List<String> left =
                    scenarios.stream()
                            .map(Scenario::name)
                            .filter(name -> !faults.containsKey(name))
                            .toList();
            return outcome(siege, faults, left, stopped);
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
            Map<String, Integer> faults,
            List<String> left,
            List<Checker.Finding> stopped) {
        Settings own = siege.house().settings();
        Acknowledged list = siege.list();
        try (Connection owner = siege.house().owner()) {
            List<Checker.Finding> findings = new ArrayList<>(stopped);
            findings.addAll(
                    new Checker(own.checkout(), own.home().gateway(), own.home().mail())
                            .run(owner, list));
            findings.addAll(siege.seen());
            findings.addAll(siege.health().findings());
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
                    left,
                    new Outcome.Taken(
                            list.of("call").size(),
                            list.of("import").size(),
                            list.of("audit").size(),
                            list.of("answer").size()),
                    siege.longestAway(),
                    siege.longestWaitSeconds(),
                    judgement.walked(),
                    siege.health().told(),
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
