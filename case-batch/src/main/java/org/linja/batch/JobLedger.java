package org.linja.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linja.audit.AuditOpinions;
import org.linja.imports.ImportRuns;
import org.linja.platform.jobs.JobClaim;
import org.linja.platform.jobs.JobExecutions;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;

/** Which server works on which run; each step is a transaction of its own. */
@Stateless
@PermitAll
public class JobLedger {
    private static final String CONSUMER = "jobs";

    @Inject AuditOpinions opinions;
    @Inject ImportRuns imports;
    @Inject JobExecutions executions;
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;

    /** As {@link #claim}, once for each request. */
    public Optional<JobClaim> claimRequested(UUID eventId, JobRun run) {
        AtomicReference<@Nullable JobClaim> claimed = new AtomicReference<>();
        inbox.once(eventId, CONSUMER, () -> claim(run).ifPresent(claimed::set));
        return Optional.ofNullable(claimed.get());
    }

    /** Takes a run for this server; nothing if it is taken or has ended. */
    public Optional<JobClaim> claim(JobRun run) {
        Instant now = clock.now();
        return switch (run.job()) {
            case SLA_AUDIT -> opinions.claim(run.number(), now);
            case INCIDENT_LOG -> imports.claim(run.number(), now);
        };
    }

    public void started(JobStart start, long execution) {
        long number = start.run().number();
        switch (start.run().job()) {
            case SLA_AUDIT -> opinions.started(number, start.start(), execution);
            case INCIDENT_LOG -> imports.started(number, start.start(), execution);
        }
    }

    /** Says that the runs are being worked on; answers those that are no longer this server's. */
    public List<JobStart> keepLeases(Iterable<JobStart> starts) {
        Instant now = clock.now();
        List<JobStart> lost = new ArrayList<>();
        for (JobStart start : starts) {
            long number = start.run().number();
            boolean kept =
                    switch (start.run().job()) {
                        case SLA_AUDIT -> opinions.keepLease(number, start.start(), now);
                        case INCIDENT_LOG -> imports.keepLease(number, start.start(), now);
                    };
            if (!kept) {
                lost.add(start);
            }
        }
        return lost;
    }

    /** Ends a run that is not done; false if it had ended, or is another start's. */
    public boolean fail(JobStart start, String reason) {
        Instant now = clock.now();
        long number = start.run().number();
        return switch (start.run().job()) {
            case SLA_AUDIT -> opinions.fail(number, start.start(), reason, now);
            case INCIDENT_LOG -> imports.fail(number, start.start(), reason, now);
        };
    }

    /** Writes into the batch runtime's tables that an execution died with its server. */
    public void markDead(long execution) {
        executions.markDead(execution);
    }

    /** Runs that nobody works on although somebody had begun. */
    public List<JobRun> dead() {
        Instant now = clock.now();
        return Stream.concat(
                        opinions.dead(now).stream()
                                .map(number -> new JobRun(NightJob.SLA_AUDIT, number)),
                        imports.dead(now).stream()
                                .map(number -> new JobRun(NightJob.INCIDENT_LOG, number)))
                .toList();
    }
}
