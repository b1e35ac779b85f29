package org.linja.ops;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linja.ops.api.AuditCommand;
import org.linja.ops.api.ImportCommand;
import org.linja.ops.bench.BenchCommand;
import org.linja.ops.chaos.ChaosCommand;
import org.linja.ops.generate.GenerateCommand;
import org.linja.ops.keep.BackupCommand;
import org.linja.ops.keep.CheckCommand;
import org.linja.ops.keep.RestoreCommand;
import org.linja.ops.oracle.OracleCommand;
import org.linja.ops.process.HomeLock;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;
import org.linja.ops.settings.TimeShift;
import org.linja.ops.testing.TestHouseCommand;

/** The entrance: one word chooses the command, a failure is one line and status 1. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Path checkout =
                    Path.of(System.getenv().getOrDefault("LINJA_CHECKOUT", ""))
                            .toAbsolutePath()
                            .normalize();
            return dispatch(arguments, Settings.of(checkout, System.getenv()));
        } catch (Failure failure) {
            Console.fail(Disk.isFull(homeOf()) ? Disk.full(homeOf()) : failure.line());
            return 1;
        } catch (RuntimeException defect) {
            if (!Disk.isFull(homeOf())) {
                throw defect;
            }
            Console.fail(Disk.full(homeOf()));
            return 1;
        }
    }

    private static Path homeOf() {
        return Settings.of(Path.of(""), System.getenv()).home().root();
    }

    private static int dispatch(List<String> arguments, Settings settings) {
        if (arguments.isEmpty()) {
            throw new Failure("Say what to do: run ops/dev alone for the list.");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        switch (arguments.get(0)) {
            case "up" -> new UpCommand(settings).run();
            case "down" -> HomeLock.during(settings.home().lock(), () -> down(settings));
            case "status" -> {
                return new StatusCommand(settings.asRunning()).run() ? 0 : 1;
            }
            case "reset" -> HomeLock.during(settings.home().lock(), () -> reset(settings));
            case "backup" ->
                    HomeLock.during(
                            settings.home().lock(),
                            () -> BackupCommand.run(settings.asRunning(), Arguments.of(rest)));
            case "restore" -> {
                settings.asRunning().validate();
                settings.home().prepare();
                Arguments told = Arguments.of(rest, Set.of("replace", "silent"));
                HomeLock.during(
                        settings.home().lock(),
                        () -> RestoreCommand.run(settings.asRunning(), told));
            }
            case "import" -> ImportCommand.run(settings.asRunning(), Arguments.of(rest));
            case "audit" -> AuditCommand.run(settings.asRunning(), Arguments.of(rest));
            case "generate" ->
                    GenerateCommand.run(
                            settings.asRunning(), Arguments.of(rest, Set.of(GenerateCommand.OPEN)));
            case "bench" -> BenchCommand.run(settings.asRunning(), Arguments.of(rest));
            case "oracle" -> OracleCommand.run(Arguments.of(rest));
            case "test-house" -> TestHouseCommand.run(rest);
            case "check" -> {
                return CheckCommand.run(settings.asRunning(), Arguments.of(rest, Set.of("release")))
                        ? 0
                        : 1;
            }
            case "chaos" -> {
                return ChaosCommand.run(settings.asRunning(), Arguments.of(rest)) ? 0 : 1;
            }
            case "time" -> time(settings.asRunning(), Arguments.of(rest));
            default ->
                    throw new Failure(
                            "'%s' is no command: run ops/dev alone for the list."
                                    .formatted(arguments.get(0)));
        }
        return 0;
    }

    private static void down(Settings settings) {
        List<String> stopped = new House(settings.asRunning()).stopAll();
        Console.say(
                stopped.isEmpty()
                        ? "Nothing was running."
                        : "Stopped: " + String.join(", ", stopped) + ".");
    }

    private static void reset(Settings settings) {
        House house = new House(settings.asRunning());
        house.stopAll();
        house.wipe();
        Console.say("All data of " + settings.home().root() + " is gone. Begin with ops/dev up.");
    }

    private static void time(Settings settings, Arguments arguments) {
        TimeShift shift = TimeShift.parse(arguments.only("time +4h, time -30m or time reset"));
        if (!settings.stage().allowsTimeTravel()) {
            throw new Failure("The clock moves at stages demo and test only: this is production.");
        }
        Duration offset = new House(settings).database().moveClock(shift);
        Console.say("Linja's clock is " + Words.offset(offset) + ".");
    }
}
