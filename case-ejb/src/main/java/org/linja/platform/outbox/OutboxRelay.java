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
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.persistence.ByIndex;
import org.linja.platform.time.TimerRounds;

/**
 * Carries committed events from the outbox to the broker, when one is committed and each second.
 *
 * <p>It holds no transaction while it sends: a broker that hangs costs one thread and nothing else.
 * One server sends at a time, by a lease; a server that lost its lease may repeat at most the
 * message in its hands, which the inbox drops.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ByIndex
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(7);

    @Inject OutboxEntries entries;
    @Inject BrokerState broker;
    @Inject JmsExchange exchange;
    @Inject CrashPoints crashPoints;

    private final UUID holder = UUID.randomUUID();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.WARNING,
                    "The relay cannot read the outbox, it waits.",
                    "The relay reads the outbox again.");

    // Only the relay that is under way touches these.
    private final RelayLease lease = new RelayLease(System::nanoTime);
    private final RelayPace pace = new RelayPace(System::nanoTime);

    /** Whether a relay is under way; it is told that there is more, and need not be woken. */
    public boolean isBusy() {
        wanted.set(true);
        return rounds.isUnderWay();
    }

    /**
     * Rounds until nothing is left to send; left to the relay that is under way, if there is one.
     */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void relay() {
        wanted.set(true);
        rounds.next(this::sendAll);
    }

    private void sendAll() {
        long startedAt = System.nanoTime();
        while (wanted.get() && System.nanoTime() - startedAt < LONGEST_NANOS) {
            // What is announced meanwhile goes with this round.
            LockSupport.parkNanos(pace.waitNanos());
            wanted.set(false);
            pace.begin();
            round();
        }
    }

    private void round() {
        if (!broker.mayTry()) {
            return;
        }
        List<OutboxEntry> due = new ArrayList<>(entries.due());
        if (due.isEmpty()) {
            broker.knock(exchange);
            return;
        }
        if (!lease.isHeld(() -> entries.lease(holder, RelayLease.SECONDS))) {
            return;
        }
        // A round is short, so that what becomes urgent meanwhile waits for few others.
        if (due.size() >= OutboxEntries.BATCH) {
            pace.hurry();
            wanted.set(true);
        }
        // Hardly ever: by then it has been sent for hours.
        if (due.stream().anyMatch(OutboxEntry::isSpent)) {
            for (OutboxEntry unhandled : entries.giveUp()) {
                logParked(unhandled, "handled by nobody");
                due.remove(unhandled);
            }
        }
        broker.trying();
        SendRound.Outcome outcome = SendRound.run(due, exchange, lease::isSafe);
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
            crashPoints.pass(CrashPoint.SEND_BEFORE_MARK);
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
                                logParked(entry, reason);
                            }
                        });
    }

    private static void logParked(OutboxEntry entry, String reason) {
        LOG.log(
                Level.SEVERE,
                "Event {0} ({1}, {2}) is parked until somebody looks: {3}",
                new Object[] {entry.eventId(), entry.type(), entry.messageKey(), reason});
    }
}
