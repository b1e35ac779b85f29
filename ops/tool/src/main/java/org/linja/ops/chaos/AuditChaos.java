package org.linja.ops.chaos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.api.AuditCommand;
import org.linja.ops.bench.AuditWatch;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Home;
import org.linja.ops.settings.Settings;

/**
 * Kills the server of a house of its own again and again while it judges, and compares the report
 * with that of an audit nobody disturbed: it must be the same to the byte.
 */
final class AuditChaos {
    static final String USAGE = "chaos audit [--cases N] [--kills N] [--seed S]";

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");
    private static final int POLL_MILLIS = 50;
    private static final long LONGEST_NANOS = 4 * 3_600_000_000_000L;

    private final ChaosHouse house;
    private final StringBuilder table = new StringBuilder();

    private AuditChaos(ChaosHouse house) {
        this.house = house;
    }

    /** Whether the audit survived every kill with the same report. */
    static boolean run(Settings settings, Arguments arguments) {
        int cases = (int) arguments.number("cases", 1_000_000, 1, 10_000_000);
        int kills = (int) arguments.number("kills", 20, 1, 200);
        long seed = arguments.number("seed", 1, 0, Long.MAX_VALUE);
        Path home = settings.home().root().resolve("chaos");
        Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ReportFolder kept = ReportFolder.make(settings, began, seed);
        Console.say("Chaos of an audit, seed %d: raising a house in %s".formatted(seed, home));
        boolean survived;
        try (ChaosHouse house = ChaosHouse.raise(settings, home)) {
            Runtime.getRuntime().addShutdownHook(new Thread(house::close));
            GenerateCommand.run(house.settings(), cases, 1, false);
            AuditChaos chaos = new AuditChaos(house);
            chaos.write("Chaos of an audit of %s, seed %d, %d kills".formatted(began, seed, kills));
            survived = chaos.survives(points(kills, seed));
            kept.keep(chaos.table.toString(), home);
        } catch (SQLException failure) {
            throw new Failure("The chaos stopped: " + failure.getMessage(), failure);
        }
        Home.wipe(home);
        return survived;
    }

    private boolean survives(double[] points) throws SQLException {
        Console.say("An audit that nobody disturbs");
        AuditWatch.State calm = judge(new double[0]);
        write("undisturbed      %d cases, report %s".formatted(calm.total(), calm.sha256()));
        Console.say("The same again, killed");
        AuditWatch.State disturbed = judge(points);
        boolean survived =
                calm.sha256().equals(disturbed.sha256())
                        && calm.total() == disturbed.total()
                        && disturbed.starts() > points.length;
        write(
                "killed %d times  %d cases, report %s, %d starts"
                        .formatted(
                                points.length,
                                disturbed.total(),
                                disturbed.sha256(),
                                disturbed.starts()));
        write(survived ? "the same to the byte" : "NOT AS IT MUST BE");
        if (survived) {
            write(Outcome.bound(points.length));
        }
        return survived;
    }

    private static double[] points(int kills, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] points = new double[kills];
        Arrays.setAll(points, i -> random.nextDouble());
        Arrays.sort(points);
        // The last hits what comes after judging: the report is being written.
        points[kills - 1] = 1;
        return points;
    }

    private AuditWatch.State judge(double[] points) throws SQLException {
        long number = AuditCommand.order(house.settings(), FROM, UNTIL);
        long begun = System.nanoTime();
        int kills = 0;
        int startsAtKill = 0;
        try (AuditWatch watch = new AuditWatch(house.settings(), number)) {
            AuditWatch.State state = watch.look();
            while (!state.isOver()) {
                if (System.nanoTime() - begun > LONGEST_NANOS) {
                    throw new Failure("Opinion %d takes too long.".formatted(number));
                }
                boolean running = state.state().equals("running") && state.starts() > startsAtKill;
                if (running && kills < points.length && state.progress() >= points[kills]) {
                    kills++;
                    startsAtKill = state.starts();
                    house.kill(Fault.Target.SERVER);
                    String killed = killed(kills, state.progress());
                    Console.say(killed);
                    write(killed);
                    // Waiting until it is ready would miss moments: judging goes on before that.
                    house.start(Fault.Target.SERVER);
                }
                PatientClient.rest(POLL_MILLIS);
                state = watch.look();
            }
            if (!state.state().equals("done")) {
                throw new Failure("Opinion %d is %s.".formatted(number, state.state()));
            }
            return state;
        }
    }

    private static String killed(int number, double progress) {
        return String.format(Locale.ROOT, "  kill %2d at %5.1f %%", number, 100 * progress);
    }

    private void write(String line) {
        table.append(line).append('\n');
    }
}
