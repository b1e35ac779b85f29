package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Knows whether the broker takes messages; logs once when that changes, not once a try. */
@ApplicationScoped
public class BrokerState {
    private static final Logger LOG = Logger.getLogger(BrokerState.class.getName());
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_PAUSE_SECONDS = 8;

    private final LongSupplier nanos;
    private RelayState state = new RelayState(true, null);
    private int failures;
    private long notBefore;
    private long busySince;
    private boolean busy;

    public BrokerState() {
        this(System::nanoTime);
    }

    BrokerState(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What is known now; a send that has not come back for ten seconds counts as down. */
    public synchronized RelayState now() {
        if (busy && nanos.getAsLong() - busySince > SILENT_NANOS) {
            return new RelayState(false, "the broker does not answer");
        }
        return state;
    }

    synchronized boolean mayTry() {
        return failures == 0 || nanos.getAsLong() - notBefore >= 0;
    }

    /** Asks a broker that was down whether it is back, though there is nothing to send to it. */
    void knock(SendRound.Exchange exchange) {
        if (now().brokerUp() || !mayTry()) {
            return;
        }
        trying();
        try {
            exchange.knock();
            up();
        } catch (JMSException away) {
            down(BrokerTrouble.of(away));
        }
    }

    synchronized void trying() {
        busy = true;
        busySince = nanos.getAsLong();
    }

    synchronized void up() {
        busy = false;
        failures = 0;
        change(new RelayState(true, null));
    }

    /** Backs off 1, 2, 4, then 8 seconds. */
    synchronized void down(String reason) {
        busy = false;
        long pause = Math.min(1L << Math.min(failures, 10), LONGEST_PAUSE_SECONDS);
        failures++;
        notBefore = nanos.getAsLong() + TimeUnit.SECONDS.toNanos(pause);
        change(new RelayState(false, reason));
    }

    private void change(RelayState next) {
        @Nullable String reason = next.reason();
        if (next.brokerUp() && !state.brokerUp()) {
            LOG.info("The broker takes messages again.");
        } else if (!next.brokerUp() && state.brokerUp()) {
            LOG.log(Level.WARNING, "The broker takes no messages, they wait: {0}", reason);
        }
        state = next;
    }
}
