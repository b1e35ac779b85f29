package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPlanTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-20T14:30:00Z");

    @Test
    void a_new_alert_is_attempted_at_once() {
        assertThat(DeliveryPlan.next(NotificationState.SENT, List.of(), FRI_16_30))
                .isEqualTo(new DeliveryStep.Begin(1));
    }

    @Test
    void an_attempt_under_way_is_left_alone() {
        assertThat(stepAfter(attempt(1, null), 44)).isEqualTo(new DeliveryStep.InHand());
    }

    @Test
    void an_attempt_whose_maker_died_is_repeated_under_its_number() {
        assertThat(stepAfter(attempt(3, null), 45)).isEqualTo(new DeliveryStep.Repeat(3));
    }

    @ParameterizedTest
    @CsvSource({"1,15", "2,30", "3,60", "4,120", "5,240"})
    void pauses_double(int number, int seconds) {
        AttemptFacts failed = attempt(number, FRI_16_30);
        assertThat(stepAfter(failed, seconds - 1))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(seconds)));
        assertThat(stepAfter(failed, seconds)).isEqualTo(new DeliveryStep.Begin(number + 1));
    }

    @Test
    void nothing_follows_the_last_attempt() {
        assertThat(DeliveryPlan.isLast(DeliveryPlan.MOST_ATTEMPTS)).isTrue();
        assertThat(stepAfter(attempt(DeliveryPlan.MOST_ATTEMPTS, FRI_16_30), 100_000))
                .isEqualTo(new DeliveryStep.Done());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SENT")
    void only_an_alert_on_its_way_is_attempted(NotificationState state) {
        assertThat(DeliveryPlan.next(state, List.of(), FRI_16_30))
                .isEqualTo(new DeliveryStep.Done());
    }

    private static DeliveryStep stepAfter(AttemptFacts last, int seconds) {
        return DeliveryPlan.next(
                NotificationState.SENT, List.of(last), FRI_16_30.plusSeconds(seconds));
    }

    private static AttemptFacts attempt(int number, @Nullable Instant finishedAt) {
        return new AttemptFacts(number, FRI_16_30, finishedAt);
    }
}
