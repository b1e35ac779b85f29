package org.linja.platform.alarms;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.config.CrashPoint;
import org.linja.platform.config.CrashPoints;
import org.linja.platform.time.TimerRounds;

/** Looks each second, on every server, which alarms are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AlarmSweep {
    private static final Logger LOG = Logger.getLogger(AlarmSweep.class.getName());
    private static final int BATCHES = 20;

    @Inject RingDueAlarms alarms;
    @Inject CrashPoints crashPoints;

    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.SEVERE,
                    "Alarms do not ring, the sweep tries on.",
                    "Alarms ring again.");

    /** Rings what is due. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sweep() {
        rounds.next(this::ringAll);
    }

    private void ringAll() {
        int batches = 1;
        while (ring() == RingDueAlarms.BATCH && batches < BATCHES) {
            batches++;
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
