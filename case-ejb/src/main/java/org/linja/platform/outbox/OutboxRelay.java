package org.linja.platform.outbox;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries committed events from the outbox to the broker, each second.
 *
 * <p>It holds no transaction while it sends: a broker that hangs costs one thread and nothing else.
 * One server sends at a time, by a lease; a server that lost its lease may repeat at most the
 * message in its hands, which the inbox drops.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int LEASE_SECONDS = 10;
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(LEASE_SECONDS - 3);

    @Inject OutboxEntries entries;
    @Inject BrokerState broker;
    @Inject JmsExchange exchange;

    private final UUID holder = UUID.randomUUID();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean databaseDown = new AtomicBoolean();

    /** One round; skipped while the one before is still under way. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void relay() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            round();
            if (databaseDown.getAndSet(false)) {
                LOG.info("The relay reads the outbox again.");
            }
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            if (!databaseDown.getAndSet(true)) {
                LOG.log(Level.WARNING, "The relay cannot read the outbox, it waits.", failure);
            }
        } finally {
            running.set(false);
        }
    }

    private void round() {
        if (!broker.mayTry()) {
            return;
        }
        List<OutboxEntry> due = new ArrayList<>(entries.due());
        if (due.isEmpty() || !entries.lease(holder, LEASE_SECONDS)) {
            return;
        }
        long startedAt = System.nanoTime();
        for (OutboxEntry unhandled : entries.giveUp()) {
            logBlocked(unhandled, "handled by nobody");
            due.remove(unhandled);
        }
        broker.trying();
        SendRound.Outcome outcome =
                SendRound.run(due, exchange, () -> System.nanoTime() - startedAt < ROUND_NANOS);
        String trouble = outcome.trouble();
        if (trouble == null) {
            broker.up();
        } else {
            broker.down(trouble);
        }
        settle(outcome);
    }

    private void settle(SendRound.Outcome outcome) {
        if (!outcome.sent().isEmpty()) {
            entries.sent(outcome.sent());
        }
        if (outcome.trouble() != null) {
            entries.defer(outcome.failed().keySet());
            return;
        }
        outcome.failed()
                .forEach(
                        (entry, reason) -> {
                            if (entries.failed(entry, reason)) {
                                logBlocked(entry, reason);
                            }
                        });
    }

    private static void logBlocked(OutboxEntry entry, String reason) {
        LOG.log(
                Level.SEVERE,
                "Event {0} ({1}, {2}) is blocked until somebody looks: {3}",
                new Object[] {entry.eventId(), entry.type(), entry.messageKey(), reason});
    }
}
