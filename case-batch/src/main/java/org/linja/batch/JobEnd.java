package org.linja.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells how a job ended: one whose last step did not close its run has failed. */
@Named
@Dependent
public class JobEnd extends AbstractJobListener {
    private static final Logger LOG = Logger.getLogger(JobEnd.class.getName());

    @Inject JobContext job;
    @Inject JobLedger ledger;
    @Inject JobLog log;
    @Inject JobSupervisor supervisor;

    @Override
    public void afterJob() {
        JobRun run = runOf(job);
        Throwable problem = log.end(run).orElse(null);
        if (problem != null) {
            LOG.log(Level.SEVERE, run + " went wrong", problem);
        }
        // With the server going down, or the database away, the run is taken up again later.
        if (supervisor.isClosing() || (problem != null && JobLog.isPassing(problem))) {
            return;
        }
        ledger.fail(run, problem == null ? "ended early" : JobLog.reasonOf(problem));
    }

    static JobRun runOf(JobContext job) {
        return new JobRun(
                NightJob.of(job.getJobName()),
                Long.parseLong(job.getProperties().getProperty("number")));
    }
}
