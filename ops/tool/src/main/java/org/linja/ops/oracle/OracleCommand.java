package org.linja.ops.oracle;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.linja.ops.Arguments;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;

/** Runs many rounds of the oracle and prints seed, count and where engine and clerk differ. */
public final class OracleCommand {
    private static final long USUAL_COUNT = 1_000_000;
    private static final long USUAL_SEED = 20_261_125;
    private static final long MOST_COUNT = 100_000_000;
    private static final int TELL_EVERY = 5_000;
    private static final int MOST_SHOWN = 20;

    private OracleCommand() {}

    /** {@code [--count N] [--seed S]}; fails if there is one disagreement. */
    public static void run(Arguments arguments) {
        long count = number(arguments, "count", USUAL_COUNT);
        long seed = number(arguments, "seed", USUAL_SEED);
        if (count < 1 || count > MOST_COUNT) {
            throw new Failure("--count takes a number from 1 to " + MOST_COUNT + ".");
        }
        long rounds = (count + OracleRound.QUESTIONS - 1) / OracleRound.QUESTIONS;
        Console.say(
                "Seed %d: %d cases, %d to a calendar, each asked of the engine and of a clerk"
                                .formatted(
                                        seed, rounds * OracleRound.QUESTIONS, OracleRound.QUESTIONS)
                        + " who looks every minute.");
        AtomicLong done = new AtomicLong();
        List<String> disagreements =
                LongStream.range(0, rounds)
                        .parallel()
                        .mapToObj(round -> round(seed + round, done, rounds))
                        .flatMap(List::stream)
                        .toList();
        disagreements.stream().limit(MOST_SHOWN).forEach(Console::say);
        Console.say(
                "seed %d, cases %d, disagreements %d"
                        .formatted(seed, rounds * OracleRound.QUESTIONS, disagreements.size()));
        if (!disagreements.isEmpty()) {
            throw new Failure("Engine and clerk disagree: the seeds above draw it again.");
        }
    }

    private static List<String> round(long seed, AtomicLong done, long rounds) {
        List<String> disagreements = OracleRound.disagreements(seed);
        long now = done.incrementAndGet();
        if (now % TELL_EVERY == 0) {
            Console.say("%d of %d calendars".formatted(now, rounds));
        }
        return disagreements;
    }

    private static long number(Arguments arguments, String name, long usual) {
        String text = arguments.option(name).orElse(String.valueOf(usual));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Failure("--" + name + " takes a whole number, not " + text + ".");
        }
    }
}
