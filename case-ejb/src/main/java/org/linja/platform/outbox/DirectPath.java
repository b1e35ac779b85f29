package org.linja.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.linja.platform.config.Settings;
import org.linja.platform.persistence.ByIndex;
import org.linja.platform.persistence.RowScope;
import org.linja.platform.time.TimerRounds;

/**
 * Makes the pager go off though the broker is dead: an urgent event that the broker has not taken
 * in time goes to its consumer without it, and so does every other alert whose queue it does not
 * take at all. The message that arrives later is dropped by the inbox.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@ByIndex
public class DirectPath {
    private static final Logger LOG = Logger.getLogger(DirectPath.class.getName());

    /** Keys that are handed on at the same time: one that hangs must not hold up the others. */
    private static final int ABREAST = 8;

    private static final int BATCH = 100;

    @Resource ManagedExecutorService threads;

    @Inject OutboxEntries entries;
    @Inject BrokerState broker;
    @Inject ReceiveEvent receiveEvent;
    @Inject Ears ears;
    @Inject Settings settings;

    private final Semaphore free = new Semaphore(ABREAST);
    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.WARNING,
                    "The direct path is closed, it is tried on.",
                    "The direct path is open again.");

    /** Skipped while the look before still waits for threads. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        rounds.next(this::handOnLate);
    }

    private void handOnLate() {
        // Nobody waits for a broker that is known to be down.
        int seconds = broker.now().brokerUp() ? settings.directAfterSeconds() : 0;
        handOn(entries.late(seconds, BATCH));
    }

    private void handOn(List<OutboxEntry> late) {
        if (late.isEmpty()) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "{0} alerts go to their consumers directly: the broker has not brought them.",
                late.size());
        Map<String, List<OutboxEntry>> ofKey =
                late.stream()
                        .sorted(Comparator.comparingLong(OutboxEntry::position))
                        .collect(
                                Collectors.groupingBy(
                                        OutboxEntry::messageKey,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        ofKey.values().stream()
                .sorted(Comparator.comparing(one -> one.stream().noneMatch(DirectPath::isUrgent)))
                .forEach(this::start);
    }

    private static boolean isUrgent(OutboxEntry entry) {
        return entry.topic().endsWith(EventRoutes.URGENT);
    }

    private void start(List<OutboxEntry> inOrder) {
        free.acquireUninterruptibly();
        try {
            threads.execute(
                    () -> {
                        try {
                            RowScope.promptlyAsHouse(() -> inOrder.forEach(this::handOn));
                        } finally {
                            free.release();
                        }
                    });
        } catch (RejectedExecutionException noThread) {
            free.release();
            LOG.log(Level.FINE, "No thread for the direct path; it is tried again", noThread);
        }
    }

    private void handOn(OutboxEntry entry) {
        ears.behind(entry.topic())
                .ifPresent(
                        ear ->
                                receiveEvent.receive(
                                        new Arrival(
                                                entry.eventId(),
                                                entry.type(),
                                                entry.messageKey(),
                                                entry.payload()),
                                        entry.topic(),
                                        ear));
    }
}
