package org.linja.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.commitments.rules.CallOccasion;

class AnswerSettledTest {
    @Test
    void what_settles_an_answer_voids_the_calls_before_it_and_none_since() {
        AnswerSettled settled =
                new AnswerSettled(
                        UUID.randomUUID(), 4, Instant.parse("2026-11-26T07:00:00Z"), 7, call(7, 2));
        assertThat(settled.voids(call(7, 1))).isTrue();
        assertThat(settled.voids(call(7, 2))).isTrue();
        assertThat(settled.voids(call(7, 3))).isFalse();
        assertThat(settled.voids(call(6, 1))).isFalse();
    }

    private static long call(long answer, int call) {
        return new CallOccasion(answer, call).number();
    }
}
