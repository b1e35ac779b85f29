package org.linja.messages;

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

/** Looks every ten seconds whether somebody must be called about parked messages. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ParkedSweep {
    private static final Logger LOG = Logger.getLogger(ParkedSweep.class.getName());

    @Inject CallAboutParked callAboutParked;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Skipped while the sweep before still speaks to the mail server. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            callAboutParked.call();
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            LOG.log(Level.FINE, "Parked messages are not looked at this time", failure);
        } finally {
            running.set(false);
        }
    }
}
