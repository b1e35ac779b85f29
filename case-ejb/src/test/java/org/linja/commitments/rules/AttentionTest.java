package org.linja.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When somebody is told of a commitment, before its moment and after it. */
class AttentionTest {
    private static final Instant SAID = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void an_owner_is_warned_a_quarter_of_the_time_before_but_at_most_half_an_hour() {
        assertThat(next(CommitmentState.OPEN, hours(1), 0, null, SAID))
                .isEqualTo(new Attention(Attention.Cause.NEAR, SAID.plus(Duration.ofMinutes(45))));
        assertThat(next(CommitmentState.OPEN, hours(8), 0, null, SAID))
                .isEqualTo(
                        new Attention(
                                Attention.Cause.NEAR, hours(8).minus(Duration.ofMinutes(30))));
    }

    @Test
    void a_warning_is_given_once_and_then_the_moment_itself_is_awaited() {
        assertThat(next(CommitmentState.OPEN, hours(1), 1, null, SAID))
                .isEqualTo(new Attention(Attention.Cause.MISSED, hours(1)));
    }

    @Test
    void a_wish_is_told_at_once_then_asked_after_and_in_the_end_missed() {
        assertThat(next(CommitmentState.ASKED, hours(4), 0, null, SAID))
                .isEqualTo(new Attention(Attention.Cause.ASKED, SAID));
        assertThat(next(CommitmentState.ASKED, hours(4), 1, null, SAID))
                .isEqualTo(
                        new Attention(
                                Attention.Cause.UNANSWERED, SAID.plus(Duration.ofMinutes(30))));
        assertThat(next(CommitmentState.ASKED, SAID.plus(Duration.ofMinutes(20)), 1, null, SAID))
                .isEqualTo(
                        new Attention(
                                Attention.Cause.UNANSWERED, SAID.plus(Duration.ofMinutes(10))));
        assertThat(next(CommitmentState.ASKED, hours(4), 2, null, SAID))
                .isEqualTo(new Attention(Attention.Cause.MISSED, hours(4)));
    }

    @Test
    void after_a_standstill_what_has_passed_its_moment_is_missed_and_not_warned_of() {
        assertThat(next(CommitmentState.OPEN, hours(1), 0, null, hours(1)).cause())
                .isEqualTo(Attention.Cause.MISSED);
        assertThat(next(CommitmentState.ASKED, hours(1), 0, null, hours(9)).cause())
                .isEqualTo(Attention.Cause.MISSED);
        assertThat(next(CommitmentState.OPEN, hours(1), 0, null, hours(1).minusMillis(1)).cause())
                .isEqualTo(Attention.Cause.NEAR);
    }

    @Test
    void what_is_broken_calls_until_nobody_is_left_and_what_has_ended_calls_nobody() {
        assertThat(next(CommitmentState.BROKEN, hours(1), 1, hours(2), hours(1)))
                .isEqualTo(new Attention(Attention.Cause.CALL, hours(2)));
        assertThat(attention(CommitmentState.BROKEN, hours(1), 1, null, hours(1))).isEmpty();
        assertThat(attention(CommitmentState.KEPT, hours(1), 1, hours(2), hours(1))).isEmpty();
    }

    @Test
    void the_number_of_a_call_says_which_matter_it_is_about() {
        assertThat(CallOccasion.matterOf(new CallOccasion(4711, 1).number())).isEqualTo(4711);
        assertThat(CallOccasion.matterOf(new CallOccasion(4711, 999).number())).isEqualTo(4711);
        assertThat(new CallOccasion(1, 999).number()).isLessThan(new CallOccasion(2, 1).number());
    }

    private static Instant hours(int hours) {
        return SAID.plus(Duration.ofHours(hours));
    }

    private static Attention next(
            CommitmentState state,
            Instant dueAt,
            int reminders,
            @Nullable Instant nextCallAt,
            Instant now) {
        return attention(state, dueAt, reminders, nextCallAt, now).orElseThrow();
    }

    private static Optional<Attention> attention(
            CommitmentState state,
            Instant dueAt,
            int reminders,
            @Nullable Instant nextCallAt,
            Instant now) {
        return Attention.of(new CommitmentFacts(state, SAID, dueAt, reminders, nextCallAt), now);
    }
}
