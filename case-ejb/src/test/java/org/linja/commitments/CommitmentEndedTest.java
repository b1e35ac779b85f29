package org.linja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.commitments.rules.CallOccasion;

class CommitmentEndedTest {
    @Test
    void what_ends_a_commitment_voids_the_calls_before_it_and_none_since() {
        CommitmentEnded ended = ended(7, call(7, 2));
        assertThat(ended.voids(call(7, 1))).isTrue();
        assertThat(ended.voids(call(7, 2))).isTrue();
        assertThat(ended.voids(call(7, 3))).isFalse();
        assertThat(ended.voids(call(6, 1))).isFalse();
    }

    @Test
    void what_the_version_before_said_voids_all_calls_about_the_commitment() {
        CommitmentEnded ended = ended(7, 0);
        assertThat(ended.voids(call(7, 3))).isTrue();
        assertThat(ended.voids(call(8, 1))).isFalse();
    }

    private static CommitmentEnded ended(long commitment, long lastCall) {
        return new CommitmentEnded(
                UUID.randomUUID(), 4, Instant.parse("2026-11-26T07:00:00Z"), commitment, lastCall);
    }

    private static long call(long commitment, int call) {
        return new CallOccasion(commitment, call).number();
    }
}
