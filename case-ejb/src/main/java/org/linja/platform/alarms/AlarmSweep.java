package org.linja.platform.alarms;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;

/** Looks each second, on every server, which alarms are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmSweep {
    private static final Logger LOG = Logger.getLogger(AlarmSweep.class.getName());
    private static final int BATCHES = 20;

    @Inject RingDueAlarms alarms;
    @Inject CrashPoints crashPoints;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Rings what is due; skipped while the sweep before is still under way. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            int batches = 1;
            while (ring() == RingDueAlarms.BATCH && batches < BATCHES) {
                batches++;
            }
            if (failing.getAndSet(false)) {
                LOG.info("Alarms ring again.");
            }
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            if (!failing.getAndSet(true)) {
                LOG.log(Level.SEVERE, "Alarms do not ring, the sweep tries on.", failure);
            }
        } finally {
            running.set(false);
        }
    }

    private int ring() {
        int rang = alarms.ring();
        if (rang > 0) {
            crashPoints.pass(CrashPoint.ALARM_AFTER_COMMIT);
        }
        return rang;
    }
}
