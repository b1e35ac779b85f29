package org.linja.cases;

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

    private final TimerRounds rounds =
            new TimerRounds(
                    LOG,
                    Level.WARNING,
                    "Older cases are not gathered, the sweep tries on.",
                    "The words of older cases are gathered again.");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void sweep() {
        rounds.next(this::gather);
    }

    private void gather() {
        int batches = 1;
        while (words.gather() == GatherCaseWords.BATCH && batches < BATCHES) {
            batches++;
        }
    }
}
