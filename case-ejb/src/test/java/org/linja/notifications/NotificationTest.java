package org.linja.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.commitments.CommitmentEnded;
import org.linja.commitments.rules.CallOccasion;
import org.linja.escalation.OwnerDue;
import org.linja.escalation.rules.ChannelKind;

class NotificationTest {
    private static final Instant AT = Instant.parse("2026-11-26T07:00:00Z");

    @Test
    void what_ends_a_commitment_voids_the_calls_before_it_and_none_since() {
        CommitmentEnded ended = ended(7, new CallOccasion(7, 2).number());
        assertThat(call(7, 1).isVoidBy(ended)).isTrue();
        assertThat(call(7, 2).isVoidBy(ended)).isTrue();
        assertThat(call(7, 3).isVoidBy(ended)).isFalse();
        assertThat(call(6, 1).isVoidBy(ended)).isFalse();
    }

    @Test
    void what_the_version_before_said_voids_all_calls_about_the_commitment() {
        CommitmentEnded ended = ended(7, 0);
        assertThat(call(7, 3).isVoidBy(ended)).isTrue();
        assertThat(call(8, 1).isVoidBy(ended)).isFalse();
    }

    private static CommitmentEnded ended(long commitment, long lastCall) {
        return new CommitmentEnded(UUID.randomUUID(), 4, AT, commitment, lastCall);
    }

    private static Notification call(long commitment, int call) {
        OwnerDue due =
                new OwnerDue(
                        UUID.randomUUID(),
                        4,
                        AT,
                        3,
                        "commitment-broken",
                        new CallOccasion(commitment, call).number(),
                        false);
        return Notification.of(due, 2, List.of(ChannelKind.EMAIL), "123456", AT);
    }
}
