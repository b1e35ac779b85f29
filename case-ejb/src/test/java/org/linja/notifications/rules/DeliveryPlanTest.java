package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linja.escalation.rules.ChannelKind;

class DeliveryPlanTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-20T14:30:00Z");

    private static final Instant ALWAYS = Instant.EPOCH;

    private static final List<ChannelKind> MAIL = List.of(ChannelKind.EMAIL);
    private static final List<ChannelKind> BOTH = List.of(ChannelKind.SMS, ChannelKind.EMAIL);

    @Test
    void a_new_alert_is_attempted_at_once() {
        assertThat(DeliveryPlan.next(NotificationState.SENT, MAIL, List.of(), ALWAYS, FRI_16_30))
                .isEqualTo(new DeliveryStep.Begin(1, ChannelKind.EMAIL));
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
        assertThat(stepAfter(failed, seconds))
                .isEqualTo(new DeliveryStep.Begin(number + 1, ChannelKind.EMAIL));
    }

    @Test
    void nothing_follows_the_last_attempt() {
        assertThat(DeliveryPlan.isLast(DeliveryPlan.MOST_ROUNDS, 1)).isTrue();
        assertThat(stepAfter(attempt(DeliveryPlan.MOST_ROUNDS, FRI_16_30), 100_000))
                .isEqualTo(new DeliveryStep.GiveUp());
    }

    @Test
    void what_one_channel_refuses_the_next_is_given_at_once_and_a_pause_follows_the_round() {
        assertThat(next(BOTH, refused(1), 0))
                .isEqualTo(new DeliveryStep.Begin(2, ChannelKind.EMAIL));
        assertThat(next(BOTH, refused(2), 14))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(15)));
        assertThat(next(BOTH, refused(2), 15))
                .isEqualTo(new DeliveryStep.Begin(3, ChannelKind.SMS));
        assertThat(next(BOTH, refused(4), 29))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(30)));
        assertThat(next(BOTH, refused(12), 0)).isEqualTo(new DeliveryStep.GiveUp());
    }

    @Test
    void a_gateway_that_reports_nothing_has_failed_after_half_a_minute() {
        AttemptFacts handed = new AttemptFacts(1, FRI_16_30, FRI_16_30, AttemptOutcome.HANDED);
        assertThat(next(BOTH, handed, 29))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(30)));
        assertThat(next(BOTH, handed, 30)).isEqualTo(new DeliveryStep.Begin(2, ChannelKind.EMAIL));
    }

    @Test
    void a_report_that_nobody_could_hear_is_waited_for_until_the_house_has_listened_long_enough() {
        AttemptFacts handed = new AttemptFacts(1, FRI_16_30, FRI_16_30, AttemptOutcome.HANDED);
        Instant back = FRI_16_30.plusSeconds(70);
        assertThat(next(handed, back, 99))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(100)));
        assertThat(next(handed, back, 100)).isEqualTo(new DeliveryStep.Begin(2, ChannelKind.EMAIL));
        assertThat(next(refused(1), back, 71))
                .as("what was refused needs no report")
                .isEqualTo(new DeliveryStep.Begin(2, ChannelKind.EMAIL));
    }

    @Test
    void the_last_attempt_too_is_given_its_time_to_report() {
        int last = DeliveryPlan.MOST_ROUNDS;
        AttemptFacts handed = new AttemptFacts(last, FRI_16_30, FRI_16_30, AttemptOutcome.HANDED);
        List<ChannelKind> sms = List.of(ChannelKind.SMS);
        assertThat(next(sms, handed, 29))
                .isEqualTo(new DeliveryStep.Wait(FRI_16_30.plusSeconds(30)));
        assertThat(next(sms, handed, 30)).isEqualTo(new DeliveryStep.GiveUp());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SENT")
    void only_an_alert_on_its_way_is_attempted(NotificationState state) {
        assertThat(DeliveryPlan.next(state, MAIL, List.of(), ALWAYS, FRI_16_30))
                .isEqualTo(new DeliveryStep.Done());
    }

    private static DeliveryStep stepAfter(AttemptFacts last, int seconds) {
        return next(MAIL, last, seconds);
    }

    private static DeliveryStep next(List<ChannelKind> channels, AttemptFacts last, int seconds) {
        return DeliveryPlan.next(
                NotificationState.SENT,
                channels,
                List.of(last),
                ALWAYS,
                FRI_16_30.plusSeconds(seconds));
    }

    private static DeliveryStep next(AttemptFacts last, Instant listeningSince, int seconds) {
        return DeliveryPlan.next(
                NotificationState.SENT,
                BOTH,
                List.of(last),
                listeningSince,
                FRI_16_30.plusSeconds(seconds));
    }

    private static AttemptFacts refused(int number) {
        return attempt(number, FRI_16_30);
    }

    private static AttemptFacts attempt(int number, @Nullable Instant finishedAt) {
        return new AttemptFacts(
                number, FRI_16_30, finishedAt, finishedAt == null ? null : AttemptOutcome.REFUSED);
    }
}
