package org.linja.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.persistence.RowScope;

/**
 * Wakes the relay as soon as an event is committed, so that nobody waits for its next second. A
 * hint only: whatever goes unheard is found by the relay's own round.
 */
@ApplicationScoped
class RelayBell {
    private static final Logger LOG = Logger.getLogger(RelayBell.class.getName());
    private static final Object RUNG = RelayBell.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Resource ManagedExecutorService threads;

    @Inject OutboxRelay relay;

    void ringAfterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE
                || transactions.getResource(RUNG) != null) {
            return;
        }
        transactions.putResource(RUNG, RUNG);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            ring();
                        }
                    }
                });
    }

    private void ring() {
        if (relay.isBusy()) {
            return;
        }
        try {
            threads.execute(() -> RowScope.promptlyAsHouse(relay::relay));
        } catch (RejectedExecutionException busy) {
            LOG.log(Level.FINE, "No thread to wake the relay; its next round comes", busy);
        }
    }
}
