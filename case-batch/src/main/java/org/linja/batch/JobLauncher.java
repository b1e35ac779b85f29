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

/**
 * Starts jobs, outside of any transaction: the batch runtime works on threads of its own and must
 * see what was committed. A run that is taken up again is a new execution; where it goes on stands
 * with its own rows, written in the transactions of its effects.
 */
@ApplicationScoped
public class JobLauncher {
    private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());
    private static final int MOST_STARTS = 20;

    @Inject JobLedger ledger;
    @Inject JobLog log;

    /** Starts the job that an event asked for; the same event again does nothing. */
    public void launch(UUID eventId, JobRun run) {
        start(run, ledger.claimRequested(eventId, run));
    }

    /** Takes up a run whose server is gone, unless another server was faster. */
    public void takeUp(JobRun run) {
        if (!log.isAlive(run)) {
            LOG.log(Level.WARNING, "{0} is taken up again.", run);
            start(run, ledger.claim(run));
        }
    }

    private void start(JobRun run, Optional<Integer> starts) {
        if (starts.isEmpty()) {
            return;
        }
        if (starts.get() > MOST_STARTS) {
            ledger.fail(run, "started too often");
            return;
        }
        log.begin(run);
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            Properties parameters = new Properties();
            parameters.setProperty("number", String.valueOf(run.number()));
            ledger.started(run, operator.start(run.job().xml(), parameters));
        } catch (BatchRuntimeException failure) {
            LOG.log(Level.SEVERE, "The batch runtime refused " + run, failure);
            log.end(run);
            ledger.fail(run, "could not be started");
        }
    }
}
