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
        JobStart start = startOf(job);
        Throwable problem = log.end(start).orElse(null);
        // With the server going down, or the database away, the run is taken up again later.
        if (supervisor.isClosing() || (problem != null && JobLog.isPassing(problem))) {
            LOG.log(Level.WARNING, start + " was interrupted", problem);
            return;
        }
        String reason = problem == null ? "ended early" : JobLog.reasonOf(problem);
        if (ledger.fail(start, reason)) {
            LOG.log(Level.SEVERE, start + " went wrong: " + reason, problem);
        }
    }

    static JobStart startOf(JobContext job) {
        return new JobStart(
                new JobRun(
                        NightJob.of(job.getJobName()),
                        Long.parseLong(job.getProperties().getProperty("number"))),
                Integer.parseInt(job.getProperties().getProperty("start")));
    }
}
