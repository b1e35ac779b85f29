package org.linja.platform.jobs;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.rules.Pace;
import org.linja.platform.rules.RunState;

/**
 * The numbered runs of one kind of job, and which server works on which (ADR 0021). How a table
 * says so stands in the {@code job-….sql} files beside its repository.
 */
public abstract class JobRuns {
    @Inject protected SqlRows sql;

    private final Class<?> beside;

    protected JobRuns(Class<?> beside) {
        this.beside = beside;
    }

    /** Takes a run for one server; nothing if it is not to be had. */
    public Optional<JobClaim> claim(long number, Instant now) {
        return sql.first(
                beside,
                "job-claim.sql",
                row ->
                        new JobClaim(
                                row.getInt("starts"),
                                row.getInt("idle_starts"),
                                SqlRows.number(row, "execution_id")),
                Map.of("number", number, "now", now));
    }

    public void started(long number, int start, long execution) {
        sql.change(
                beside,
                "job-started.sql",
                Map.of("number", number, "start", start, "execution", execution));
    }

    /** Says that the job is alive; false if it is no longer this start's. */
    public boolean keepLease(long number, int start, Instant now) {
        return sql.change(
                        beside,
                        "job-lease.sql",
                        Map.of("number", number, "start", start, "now", now))
                == 1;
    }

    /** Ends what this start was working on; false if it had ended or is another start's. */
    public boolean fail(long number, int start, String reason, Instant now) {
        return sql.change(
                        beside,
                        "job-failed.sql",
                        Map.of("number", number, "start", start, "reason", reason, "now", now))
                == 1;
    }

    /** Runs that nobody works on although somebody should. */
    public List<Long> waiting(Instant now) {
        return sql.list(beside, "job-waiting.sql", row -> row.getLong(1), Map.of("now", now));
    }

    /**
     * How much of a run is done, from 0 to 1. Whole is what has ended alone: the last thing that
     * was counted is not yet the end, and more may have come since.
     *
     * @param total null while nobody has counted
     */
    protected static double progress(String state, long done, @Nullable Long total) {
        if (RunState.DONE.is(state)) {
            return 1;
        }
        return total == null || total == 0 ? 0 : Math.min(0.99, (double) done / total);
    }

    /** How fast the present start of a run goes; null while there is too little to tell. */
    protected static @Nullable Pace pace(
            ResultSet row, long done, @Nullable Long total, Instant now) throws SQLException {
        Instant since = SqlRows.instant(row, "claimed_at");
        return since == null || total == null
                ? null
                : Pace.of(row.getLong("progress_at_start"), done, total, since, now).orElse(null);
    }
}
