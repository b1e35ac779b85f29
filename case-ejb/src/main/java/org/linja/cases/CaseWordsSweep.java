package org.linja.cases;

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

/**
 * Gathers the words of what was there before the search kept them, on every server, until all is
 * gathered (ADR 0050). A few batches a second leave the house to its people.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CaseWordsSweep {
    private static final Logger LOG = Logger.getLogger(CaseWordsSweep.class.getName());
    private static final int BATCHES = 20;

    @Inject GatherCaseWords words;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Skipped while the sweep before is still under way. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            int batches = 1;
            while (words.gather() == GatherCaseWords.BATCH && batches < BATCHES) {
                batches++;
            }
            if (failing.getAndSet(false)) {
                LOG.info("The words of older cases are gathered again.");
            }
        } catch (RuntimeException failure) {
            // The container would cancel the timer for good after a second failure.
            if (!failing.getAndSet(true)) {
                LOG.log(
                        Level.WARNING,
                        "Older cases are not gathered, the sweep tries on.",
                        failure);
            }
        } finally {
            running.set(false);
        }
    }
}
