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

    /** Most of it comes at once; what does not is asked for less and less often. */
    private static final long FIRST_GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long LAST_GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

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
        long glance = FIRST_GLANCE_NANOS;
        while (!came.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "After " + limit.toSeconds() + " s still not: " + what.get());
            }
            LockSupport.parkNanos(glance);
            glance = Math.min(glance + glance / 2, LAST_GLANCE_NANOS);
        }
    }
}
