package org.linja.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.linja.audit.AuditOpinions;
import org.linja.imports.ImportRuns;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;

/** Which server works on which run; each step is a transaction of its own. */
@Stateless
@PermitAll
public class JobLedger {
    private static final String CONSUMER = "jobs";

    @Inject AuditOpinions opinions;
    @Inject ImportRuns imports;
    @Inject Inbox inbox;
    @Inject DatabaseClock clock;

    /** As {@link #claim}, once for each request. */
    public Optional<Integer> claimRequested(UUID eventId, JobRun run) {
        AtomicInteger starts = new AtomicInteger();
        inbox.once(eventId, CONSUMER, () -> claim(run).ifPresent(starts::set));
        return Optional.of(starts.get()).filter(times -> times > 0);
    }

    /** Takes a run for this server; says how often it was taken, or nothing if it is taken. */
    public Optional<Integer> claim(JobRun run) {
        Instant now = clock.now();
        return switch (run.job()) {
            case SLA_AUDIT -> opinions.claim(run.number(), now);
            case INCIDENT_LOG -> imports.claim(run.number(), now);
        };
    }

    public void started(JobRun run, long execution) {
        switch (run.job()) {
            case SLA_AUDIT -> opinions.started(run.number(), execution);
            case INCIDENT_LOG -> imports.started(run.number(), execution);
        }
    }

    /** Says that the runs are being worked on. */
    public void keepLeases(Iterable<JobRun> runs) {
        Instant now = clock.now();
        for (JobRun run : runs) {
            switch (run.job()) {
                case SLA_AUDIT -> opinions.keepLease(run.number(), now);
                case INCIDENT_LOG -> imports.keepLease(run.number(), now);
            }
        }
    }

    /** Ends a run that is not done. */
    public void fail(JobRun run, String reason) {
        Instant now = clock.now();
        switch (run.job()) {
            case SLA_AUDIT -> opinions.fail(run.number(), reason, now);
            case INCIDENT_LOG -> imports.fail(run.number(), reason, now);
        }
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
