package org.linja.platform.outbox;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How soon a round follows the one before. In a flood events are committed one by one, and a round
 * for each costs more than the event; the first of a while is not kept waiting.
 */
final class RelayPace {
    private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final LongSupplier nanos;
    private boolean hurries = true;
    private long beganAt;

    RelayPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** How long the next round waits for company. */
    long waitNanos() {
        return hurries ? 0 : Math.max(0, APART_NANOS - (nanos.getAsLong() - beganAt));
    }

    void begin() {
        beganAt = nanos.getAsLong();
        hurries = false;
    }

    /** More is there than the round could carry: the next one is as full. */
    void hurry() {
        hurries = true;
    }
}
