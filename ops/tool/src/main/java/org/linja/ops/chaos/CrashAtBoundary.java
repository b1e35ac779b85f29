package org.linja.ops.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.linja.ops.Console;
import org.linja.ops.settings.Failure;

/**
 * The server ends itself, as a crash would, at a boundary of the path from a call to an alert: what
 * is done is done by halves, and each boundary has its own halves.
 */
record CrashAtBoundary(int times) implements Scenario {
    /** The server's words for them, in the order of the path. */
    static final List<String> POINTS =
            List.of(
                    "call-before-commit",
                    "call-after-commit",
                    "alarm-before-commit",
                    "alarm-after-commit",
                    "send-before-mark",
                    "event-before-commit",
                    "event-after-commit",
                    "attempt-before-send",
                    "delivery-before-commit");

    private static final int LEAST_MILLIS = 1_000;
    private static final int MOST_MILLIS = 4_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Override
    public String name() {
        return "boundary";
    }

    @Override
    public void run(Siege siege) {
        // Round by round: no point is hit by the same weather all its times.
        for (int round = 1; round <= times; round++) {
            for (String point : POINTS) {
                if (!siege.hasTime()) {
                    return;
                }
                siege.rest(LEAST_MILLIS, MOST_MILLIS);
                double away = siege.crash(() -> crashAt(siege, point));
                Console.say(
                        String.format(
                                Locale.ROOT,
                                "    %s, %d of %d: calls again after %.1f s",
                                point,
                                round,
                                times,
                                away));
            }
        }
    }

    private static Instant crashAt(Siege siege, String point) {
        Path wish = siege.house().settings().home().root().resolve("run/crash-at");
        try {
            // In one act, so that nobody reads half a word.
            Path draft = Files.writeString(wish.resolveSibling("crash-at.draft"), point);
            Files.move(draft, wish);
        } catch (IOException refused) {
            throw new Failure("Cannot write " + wish + ".", refused);
        }
        return awaitDeath(wish, point, siege.house()::isDead);
    }

    /**
     * Waits until the server is gone; from the moment on at which its wish was last seen to stand:
     * the server takes it away and ends, while its process may be seconds about giving back what it
     * held. Until then it is itself, however long nothing comes by the point.
     */
    static Instant awaitDeath(Path wish, String point, BooleanSupplier dead) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Instant stood = Instant.now();
        while (!dead.getAsBoolean()) {
            long over = System.nanoTime() - end;
            if (over > 0 && (isWithdrawn(wish) || over > PATIENCE_NANOS)) {
                throw new Failure("The server never came by " + point + ".");
            }
            Instant looked = Instant.now();
            if (Files.exists(wish)) {
                stood = looked;
            }
            PatientClient.rest(20);
        }
        return stood;
    }

    /** Nobody would raise a server that dies by an old wish; one that has read it dies now. */
    private static boolean isWithdrawn(Path wish) {
        try {
            return Files.deleteIfExists(wish);
        } catch (IOException refused) {
            throw new Failure("Cannot withdraw " + wish + ".", refused);
        }
    }
}
