package org.linja.messages;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.time.TimerRounds;

/** Looks every ten seconds whether somebody must be called about parked messages. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ParkedSweep {
    private static final Logger LOG = Logger.getLogger(ParkedSweep.class.getName());

    @Inject CallAboutParked callAboutParked;

    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.WARNING,
                    "Parked messages are not looked at, the sweep tries on.",
                    "Parked messages are looked at again.");

    /** Skipped while the sweep before still speaks to the mail server. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sweep() {
        rounds.next(callAboutParked::call);
    }
}
