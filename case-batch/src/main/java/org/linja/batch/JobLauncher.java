package org.linja.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.platform.jobs.JobClaim;

/**
 * Starts jobs, outside of any transaction: the batch runtime works on threads of its own and must
 * see what was committed. A run that is taken up again is a new execution; where it goes on stands
 * with its own rows, written in the transactions of its effects.
 */
@ApplicationScoped
public class JobLauncher {
    private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());
    // A run may be killed any number of times as long as each start gets somewhere.
    private static final int MOST_IDLE_STARTS = 20;

    @Inject JobLedger ledger;
    @Inject JobLog log;

    /** Starts the job that an event asked for; the same event again does nothing. */
    public void launch(UUID eventId, JobRun run) {
        start(run, ledger.claimRequested(eventId, run));
    }

    /** Takes up a run that nobody works on, unless it is not to be had. */
    public void takeUp(JobRun run) {
        if (!log.isAlive(run)) {
            Optional<JobClaim> claimed = ledger.claim(run);
            claimed.ifPresent(
                    claim ->
                            LOG.log(
                                    claim.start() > 1 ? Level.WARNING : Level.INFO,
                                    "{0} is taken up, for the {1}. time.",
                                    new Object[] {run, claim.start()}));
            start(run, claimed);
        }
    }

    private void start(JobRun run, Optional<JobClaim> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        JobClaim claim = claimed.get();
        JobStart start = new JobStart(run, claim.start());
        Long dead = claim.deadExecution();
        if (dead != null) {
            markDead(run, dead);
        }
        if (claim.idleStarts() > MOST_IDLE_STARTS) {
            ledger.fail(start, "started too often without getting anywhere");
            return;
        }
        log.begin(start);
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            Properties parameters = new Properties();
            parameters.setProperty("number", String.valueOf(run.number()));
            parameters.setProperty("start", String.valueOf(start.start()));
            ledger.started(start, operator.start(run.job().xml(), parameters));
        } catch (BatchRuntimeException failure) {
            LOG.log(Level.SEVERE, "The batch runtime refused " + run, failure);
            log.end(start);
            ledger.fail(start, "could not be started");
        }
    }

    // Its word does not count, so that a failure here must not keep the run from going on.
    private void markDead(JobRun run, long execution) {
        try {
            ledger.markDead(execution);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "Execution " + execution + " of " + run + " stays open",
                    failure);
        }
    }
}
