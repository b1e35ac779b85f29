package org.linja.platform.outbox;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The right of this server to send. The database is asked for it once in a while and not before
 * each round; nothing is begun any more when what it gave last is near its end.
 */
final class RelayLease {
    static final int SECONDS = 10;

    private static final long SAFE_NANOS = TimeUnit.SECONDS.toNanos(SECONDS - 3);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanos;
    private boolean given;
    private long askedAt;

    RelayLease(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Whether a round may begin.
     *
     * @param asking takes or renews it for {@link #SECONDS}; false if another server holds it
     */
    boolean isHeld(BooleanSupplier asking) {
        long now = nanos.getAsLong();
        if (given && now - askedAt < FRESH_NANOS) {
            return true;
        }
        // Of the moment before: it lasts no longer than from there.
        askedAt = now;
        given = false;
        given = asking.getAsBoolean();
        return given;
    }

    /** Whether the next message may be sent. */
    boolean isSafe() {
        return given && nanos.getAsLong() - askedAt < SAFE_NANOS;
    }
}
