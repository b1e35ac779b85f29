package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A step's clock warns, then is missed once, then calls people until it is done. */
class StepAttentionTest {
    private static final Instant MON_08_00 = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant MON_12_00 = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void it_warns_before_its_moment_and_is_missed_at_it() {
        assertThat(StepAttention.of(open(0, false, null), MON_08_00))
                .contains(
                        new StepAttention(
                                StepAttention.Cause.NEAR, Instant.parse("2026-11-23T11:30:00Z")));
        assertThat(StepAttention.of(open(1, false, null), MON_08_00))
                .contains(new StepAttention(StepAttention.Cause.MISSED, MON_12_00));
        assertThat(StepAttention.of(open(0, false, null), MON_12_00))
                .as("however late it is looked at, nobody is warned of what has passed")
                .contains(new StepAttention(StepAttention.Cause.MISSED, MON_12_00));
    }

    @Test
    void what_is_late_calls_until_it_is_done() {
        assertThat(StepAttention.of(open(1, true, MON_12_00), MON_12_00))
                .contains(new StepAttention(StepAttention.Cause.CALL, MON_12_00));
        assertThat(StepAttention.of(open(1, true, null), MON_12_00)).isEmpty();
        assertThat(
                        StepAttention.of(
                                new StepAttention.Facts(
                                        StepKind.WORK,
                                        StepState.DONE,
                                        MON_08_00,
                                        MON_12_00,
                                        1,
                                        true,
                                        MON_12_00),
                                MON_12_00))
                .isEmpty();
    }

    @Test
    void a_wait_is_over_at_its_moment_and_a_step_without_a_clock_wants_nothing() {
        assertThat(StepAttention.of(facts(StepKind.WAIT, MON_12_00), MON_08_00))
                .contains(new StepAttention(StepAttention.Cause.OVER, MON_12_00));
        assertThat(StepAttention.of(facts(StepKind.WORK, null), MON_08_00)).isEmpty();
    }

    private static StepAttention.Facts facts(StepKind kind, @Nullable Instant dueAt) {
        return new StepAttention.Facts(kind, StepState.OPEN, MON_08_00, dueAt, 0, false, null);
    }

    private static StepAttention.Facts open(int reminders, boolean late, @Nullable Instant call) {
        return new StepAttention.Facts(
                StepKind.WORK, StepState.OPEN, MON_08_00, MON_12_00, reminders, late, call);
    }
}
