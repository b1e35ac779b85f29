package org.linja.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the house does by itself, no longer than it needs, and says what never came. */
public final class Patience {
    /** For a job that works through a whole archive, on a machine that does other things too. */
    public static final Duration LONG = Duration.ofMinutes(4);

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    public static void until(String what, BooleanSupplier came) {
        until(() -> what, came);
    }

    /** Waits for what can only be described once it has not come. */
    public static void until(Supplier<String> what, BooleanSupplier came) {
        until(what, USUAL, came);
    }

    public static void until(Supplier<String> what, Duration limit, BooleanSupplier came) {
        long end = System.nanoTime() + limit.toNanos();
        while (!came.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "After " + limit.toSeconds() + " s still not: " + what.get());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
