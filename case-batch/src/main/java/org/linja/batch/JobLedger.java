package org.linja.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditOpinions;
import org.linja.documents.DocumentBatches;
import org.linja.exports.DataExports;
import org.linja.following.Followings;
import org.linja.imports.ImportRuns;
import org.linja.platform.jobs.JobClaim;
import org.linja.platform.jobs.JobExecutions;
import org.linja.platform.jobs.JobRuns;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.reports.KeptDocuments;

/** Which server works on which run; each step is a transaction of its own. */
@Stateless
@PermitAll
public class JobLedger {
    private static final String CONSUMER = "jobs";

    @Inject AuditOpinions opinions;
    @Inject ImportRuns imports;
    @Inject KeptDocuments documents;
    @Inject Followings followings;
    @Inject DataExports exports;
    @Inject DocumentBatches batches;
    @Inject JobExecutions executions;
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;

    /** As {@link #claim}, once for each request. */
    public Optional<JobClaim> claimRequested(UUID eventId, JobRun run) {
        AtomicReference<@Nullable JobClaim> claimed = new AtomicReference<>();
        inbox.once(eventId, CONSUMER, () -> claim(run).ifPresent(claimed::set));
        return Optional.ofNullable(claimed.get());
    }

    /** Takes a run for this server; nothing if it is not to be had. */
    public Optional<JobClaim> claim(JobRun run) {
        return runs(run.job()).claim(run.number(), clock.now());
    }

    public void started(JobStart start, long execution) {
        runs(start.run().job()).started(start.run().number(), start.start(), execution);
    }

    /** Says that the runs are being worked on; answers those that are no longer this server's. */
    public List<JobStart> keepLeases(Iterable<JobStart> starts) {
        Instant now = clock.now();
        List<JobStart> lost = new ArrayList<>();
        for (JobStart start : starts) {
            if (!runs(start.run().job()).keepLease(start.run().number(), start.start(), now)) {
                lost.add(start);
            }
        }
        return lost;
    }

    /** Ends a run that is not done; false if it had ended, or is another start's. */
    public boolean fail(JobStart start, String reason) {
        return runs(start.run().job())
                .fail(start.run().number(), start.start(), reason, clock.now());
    }

    /** Writes into the batch runtime's tables that an execution died with its server. */
    public void markDead(long execution) {
        executions.markDead(execution);
    }

    /** Runs that nobody works on although somebody should. */
    public List<JobRun> waiting() {
        Instant now = clock.now();
        return Arrays.stream(NightJob.values())
                .flatMap(
                        job ->
                                runs(job).waiting(now).stream()
                                        .map(number -> new JobRun(job, number)))
                .toList();
    }

    private JobRuns runs(NightJob job) {
        return switch (job) {
            case SLA_AUDIT -> opinions;
            case INCIDENT_LOG -> imports;
            case OPINION_DOCUMENT -> documents;
            case FOLLOWING -> followings;
            case DATA_EXPORT -> exports;
            case DOCUMENT_BATCH -> batches;
        };
    }
}
