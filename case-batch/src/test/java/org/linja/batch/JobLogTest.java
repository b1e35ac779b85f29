package org.linja.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

class JobLogTest {
    private static final JobRun RUN = new JobRun(NightJob.SLA_AUDIT, 7);
    private static final JobStart START = new JobStart(RUN, 1);

    @Test
    void the_first_thing_that_went_wrong_is_told() {
        JobLog log = new JobLog();
        log.begin(START);
        log.problem(START, new IllegalStateException("first"));
        log.problem(START, new IllegalStateException("second"));
        assertThat(log.end(START)).hasValueSatisfying(told -> assertThat(told).hasMessage("first"));
        assertThat(log.isAlive(RUN)).isFalse();
    }

    @Test
    void a_run_that_begins_again_forgets_what_went_wrong_before() {
        JobLog log = new JobLog();
        log.problem(START, new IllegalStateException("before"));
        log.begin(START);
        assertThat(log.alive()).containsExactly(START);
        assertThat(log.end(START)).isEmpty();
    }

    @Test
    void what_goes_wrong_with_a_start_is_not_told_of_the_next() {
        JobLog log = new JobLog();
        JobStart next = new JobStart(RUN, 2);
        log.begin(START);
        log.lose(START);
        log.begin(next);
        log.problem(START, new IllegalStateException("judged elsewhere"));
        assertThat(log.isAlive(RUN)).isTrue();
        assertThat(log.end(next)).isEmpty();
    }

    @Test
    void a_database_that_went_away_passes_but_a_broken_rule_does_not() {
        assertThat(JobLog.isPassing(wrapped(new SQLException("gone", "08006")))).isTrue();
        assertThat(JobLog.isPassing(wrapped(new SQLException("shut down", "57P01")))).isTrue();
        assertThat(JobLog.isPassing(wrapped(new SQLException("no state")))).isTrue();
        assertThat(JobLog.isPassing(wrapped(new SQLException("check", "23514")))).isFalse();
        assertThat(JobLog.isPassing(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void a_deadlock_is_worth_another_try_and_nothing_else_is() {
        assertThat(JobLog.isRivalry(wrapped(new SQLException("deadlock", "40P01")))).isTrue();
        assertThat(JobLog.isRivalry(wrapped(new SQLException("serialize", "40001")))).isTrue();
        assertThat(JobLog.isRivalry(wrapped(new SQLException("no state")))).isFalse();
        assertThat(JobLog.isRivalry(wrapped(new SQLException("check", "23514")))).isFalse();
        assertThat(JobLog.isRivalry(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void a_lock_that_was_waited_for_in_vain_is_somebody_elses_work_and_no_rivalry() {
        assertThat(JobLog.isHeld(wrapped(new SQLException("lock timeout", "55P03")))).isTrue();
        assertThat(JobLog.isRivalry(wrapped(new SQLException("lock timeout", "55P03")))).isFalse();
        assertThat(JobLog.isHeld(wrapped(new SQLException("deadlock", "40P01")))).isFalse();
        assertThat(JobLog.isHeld(wrapped(new SQLException("no state")))).isFalse();
        assertThat(JobLog.isHeld(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void a_refusal_is_told_by_its_slug_and_facts() {
        Problem refusal = new Problem(ProblemType.FILE_NOT_USABLE, Map.of("reason", "empty"));
        assertThat(JobLog.reasonOf(wrapped(refusal))).isEqualTo("file-not-usable {reason=empty}");
        assertThat(JobLog.reasonOf(wrapped(new Problem(ProblemType.STORAGE_FAILED))))
                .isEqualTo("storage-failed");
    }

    @Test
    void a_long_reason_is_cut() {
        assertThat(JobLog.reasonOf(new IllegalStateException("x".repeat(2_000)))).hasSize(500);
    }

    private static Throwable wrapped(Exception cause) {
        return new IllegalStateException("outer", cause);
    }
}
