package org.linja.testkit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what the house does by itself, no longer than it needs, and says what never came. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Patience() {}

    public static void until(String what, BooleanSupplier came) {
        until(() -> what, came);
    }

    /** Waits for what can only be described once it has not come. */
    public static void until(Supplier<String> what, BooleanSupplier came) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!came.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "After " + LIMIT.toSeconds() + " s still not: " + what.get());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
