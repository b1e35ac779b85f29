package org.linja.answers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linja.answers.rules.HeldAttention.Cause;

class HeldAttentionTest {
    private static final Instant FRI_10_00 = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant FRI_11_00 = Instant.parse("2026-11-27T11:00:00Z");
    private static final Instant FRI_11_15 = Instant.parse("2026-11-27T11:15:00Z");
    private static final Instant SAT_10_00 = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void a_second_person_is_told_at_once_and_then_it_is_watched_until_its_moment() {
        assertThat(of(HeldState.WAITING, false, false, null))
                .contains(new HeldAttention(Cause.TELL_READER, FRI_10_00));
        assertThat(of(HeldState.WAITING, true, false, null))
                .contains(new HeldAttention(Cause.MISSED, FRI_11_00));
    }

    @Test
    void what_has_waited_too_long_is_called_about_and_then_looked_at_each_day() {
        assertThat(of(HeldState.WAITING, true, true, FRI_11_15))
                .contains(new HeldAttention(Cause.CALL, FRI_11_15));
        assertThat(of(HeldState.WAITING, true, true, null))
                .contains(new HeldAttention(Cause.LOOK, SAT_10_00));
    }

    @Test
    void a_writer_is_told_once_that_it_came_back_and_then_it_is_looked_at_each_day() {
        assertThat(of(HeldState.SENT_BACK, false, false, null))
                .contains(new HeldAttention(Cause.TELL_WRITER, FRI_10_00));
        assertThat(of(HeldState.SENT_BACK, true, false, null))
                .contains(new HeldAttention(Cause.LOOK, SAT_10_00));
    }

    @Test
    void a_look_is_always_ahead_also_at_the_moment_of_one() {
        HeldAttention.Facts back =
                new HeldAttention.Facts(
                        HeldState.SENT_BACK, FRI_10_00, FRI_11_00, true, false, null);
        assertThat(HeldAttention.of(back, FRI_10_00))
                .contains(new HeldAttention(Cause.LOOK, SAT_10_00));
        assertThat(HeldAttention.of(back, SAT_10_00.minusMillis(1)))
                .contains(new HeldAttention(Cause.LOOK, SAT_10_00));
        assertThat(HeldAttention.of(back, SAT_10_00))
                .contains(new HeldAttention(Cause.LOOK, SAT_10_00.plus(Duration.ofDays(1))));
    }

    @ParameterizedTest
    @EnumSource(
            value = HeldState.class,
            names = {"RELEASED", "WITHDRAWN", "LAPSED"})
    void what_has_ended_calls_nobody(HeldState ended) {
        assertThat(of(ended, false, true, FRI_11_15)).isEmpty();
    }

    private static Optional<HeldAttention> of(
            HeldState state, boolean told, boolean overdue, @Nullable Instant next) {
        return HeldAttention.of(
                new HeldAttention.Facts(state, FRI_10_00, FRI_11_00, told, overdue, next),
                FRI_11_15);
    }
}
