package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.FRI_17_01;
import static org.linja.testkit.Helsinki.FRI_17_30;
import static org.linja.testkit.Helsinki.FRI_18_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationDecision.CallAgain;
import org.linja.escalation.rules.EscalationDecision.CallManagers;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.StopReason;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.EscalationDecision.TopReached;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockState;
import org.linja.sla.rules.ClockTerms;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** A critical case of Friday 16:30, to be acknowledged within half an hour, round the clock. */
class LadderPathTest {

    private static final Rung LINE_2 = new Rung(1, Duration.ofMinutes(1), SupportLine.LINE_2);
    private static final Rung MANAGER =
            new Rung(2, Duration.ofMinutes(15), SupportLine.DUTY_MANAGER);
    private static final LadderPath LADDER =
            new LadderPath(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, List.of(LINE_2, MANAGER));
    private static final Rung TWO_OF_LINE_2 =
            new Rung(
                    1,
                    Duration.ofMinutes(1),
                    new Target.EverybodyOnDuty(SupportLine.LINE_2),
                    List.of(ChannelKind.EMAIL),
                    3,
                    Duration.ofMinutes(5),
                    2);
    private static final LadderPath PATIENT =
            new LadderPath(
                    Severity.CRITICAL, ClockKind.ACKNOWLEDGE, List.of(TWO_OF_LINE_2, MANAGER));
    private static final AHistory UNTAKEN = AHistory.openedAt(FRI_16_30);

    @Test
    void before_the_deadline_it_holds_until_the_first_rung() {
        assertThat(LADDER.next(facts(UNTAKEN, 0, null, FRI_16_30)))
                .isEqualTo(new HoldUntil(FRI_17_01));
    }

    @Test
    void it_climbs_the_first_rung_when_its_time_has_come_and_not_before() {
        assertThat(LADDER.next(facts(UNTAKEN, 0, null, FRI_17_01.minusNanos(1000))))
                .isEqualTo(new HoldUntil(FRI_17_01));
        assertThat(LADDER.next(facts(UNTAKEN, 0, null, FRI_17_01))).isEqualTo(new ClimbTo(LINE_2));
    }

    @Test
    void the_second_rung_counts_from_the_first() {
        assertThat(LADDER.next(facts(UNTAKEN, 1, FRI_17_01, FRI_17_01)))
                .isEqualTo(new HoldUntil(FRI_17_01.plus(Duration.ofMinutes(15))));
        assertThat(LADDER.next(facts(UNTAKEN, 1, FRI_17_01, FRI_17_30)))
                .isEqualTo(new ClimbTo(MANAGER));
    }

    @Test
    void an_alarm_that_rings_late_climbs_one_rung_not_two() {
        assertThat(LADDER.next(facts(UNTAKEN, 0, null, FRI_18_00))).isEqualTo(new ClimbTo(LINE_2));
    }

    @Test
    void the_last_rung_is_the_top() {
        assertThat(LADDER.next(facts(UNTAKEN, 2, FRI_17_30, FRI_18_00)))
                .isEqualTo(new TopReached());
    }

    @Test
    void an_acknowledged_case_climbs_no_further() {
        AHistory taken = AHistory.openedAt(FRI_16_30).acceptedAt(FRI_17_30);
        assertThat(LADDER.next(facts(taken, 1, FRI_17_01, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACKNOWLEDGED));
    }

    @Test
    void accepting_the_call_stops_the_climb_although_the_clock_runs() {
        assertThat(LADDER.next(stands(UNTAKEN, 1, 1, FRI_17_01, 1, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACCEPTED));
    }

    @Test
    void a_rung_is_called_as_often_as_it_says_before_the_next_one() {
        assertThat(PATIENT.next(stands(UNTAKEN, 1, 1, FRI_17_01, 0, FRI_17_01)))
                .isEqualTo(new HoldUntil(FRI_17_01.plus(Duration.ofMinutes(5))));
        assertThat(PATIENT.next(stands(UNTAKEN, 1, 1, FRI_17_01, 0, FRI_17_30)))
                .isEqualTo(new CallAgain(TWO_OF_LINE_2, 2));
        assertThat(PATIENT.next(stands(UNTAKEN, 1, 2, FRI_17_01, 0, FRI_17_30)))
                .isEqualTo(new CallAgain(TWO_OF_LINE_2, 3));
        assertThat(PATIENT.next(stands(UNTAKEN, 1, 3, FRI_17_01, 0, FRI_17_30)))
                .isEqualTo(new ClimbTo(MANAGER));
    }

    @Test
    void where_two_are_needed_the_first_to_accept_does_not_stop_the_climb() {
        AHistory taken = AHistory.openedAt(FRI_16_30).acceptedAt(FRI_17_30);
        assertThat(PATIENT.next(stands(taken, 1, 1, FRI_17_01, 1, FRI_18_00)))
                .isEqualTo(new CallAgain(TWO_OF_LINE_2, 2));
        assertThat(PATIENT.next(stands(taken, 1, 1, FRI_17_01, 2, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACCEPTED));
    }

    @Test
    void what_a_person_escalated_climbs_until_it_is_accepted() {
        AHistory taken = AHistory.openedAt(FRI_16_30).acceptedAt(FRI_17_30);
        ClockReading stopped = reading(taken, FRI_18_00);
        assertThat(
                        LADDER.next(
                                new LadderFacts(
                                        stopped, null, 1, 1, FRI_17_30, null, false, 0, true, false,
                                        FRI_18_00)))
                .isEqualTo(new ClimbTo(MANAGER));
        assertThat(
                        LADDER.next(
                                new LadderFacts(
                                        stopped, null, 1, 1, FRI_17_30, null, false, 1, true, false,
                                        FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACCEPTED));
    }

    @Test
    void climbing_on_never_lowers_how_many_are_needed() {
        assertThat(PATIENT.needed(2)).isEqualTo(2);
        assertThat(PATIENT.next(stands(UNTAKEN, 2, 1, FRI_17_30, 1, FRI_18_00)))
                .isEqualTo(new TopReached());
    }

    @Test
    void what_comes_after_a_call_of_which_nobody_is_left_comes_at_once() {
        assertThat(LADDER.next(deserted(UNTAKEN, 1, 1))).isEqualTo(new ClimbTo(MANAGER));
        assertThat(PATIENT.next(deserted(UNTAKEN, 1, 2)))
                .as("the same rung asks anew who stands on it")
                .isEqualTo(new CallAgain(TWO_OF_LINE_2, 3));
        assertThat(LADDER.next(deserted(UNTAKEN, 2, 1))).isEqualTo(new CallManagers());
        assertThat(LADDER.next(deserted(AHistory.openedAt(FRI_16_30).acceptedAt(FRI_17_01), 1, 1)))
                .isEqualTo(new Stopped(StopReason.ACKNOWLEDGED));
    }

    @Test
    void nobody_is_called_about_a_case_that_is_over_or_in_time_again() {
        LadderFacts stands = stands(UNTAKEN, 1, 1, FRI_17_01, 0, FRI_17_30);
        assertThat(
                        LADDER.next(
                                new LadderFacts(
                                        stands.clock(),
                                        FRI_17_01,
                                        1,
                                        1,
                                        FRI_17_01,
                                        null,
                                        false,
                                        0,
                                        false,
                                        true,
                                        FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.CASE_OVER));
        assertThat(
                        LADDER.next(
                                new LadderFacts(
                                        stands.clock(),
                                        FRI_16_30,
                                        1,
                                        1,
                                        FRI_17_01,
                                        null,
                                        false,
                                        0,
                                        false,
                                        false,
                                        FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.DEADLINE_MOVED));
    }

    @Test
    void a_call_that_is_held_back_waits_until_quiet_ends_and_is_then_the_very_same_call() {
        assertThat(PATIENT.next(held(UNTAKEN, new HeldStep(1, 2, FRI_18_00), 0, FRI_17_30)))
                .isEqualTo(new HoldUntil(FRI_18_00));
        assertThat(PATIENT.next(held(UNTAKEN, new HeldStep(1, 2, FRI_18_00), 0, FRI_18_00)))
                .isEqualTo(new CallAgain(TWO_OF_LINE_2, 2));
        assertThat(LADDER.next(held(UNTAKEN, new HeldStep(2, 1, FRI_17_30), 0, FRI_18_00)))
                .isEqualTo(new ClimbTo(MANAGER));
    }

    @Test
    void whoever_takes_the_case_while_a_call_is_held_back_ends_it() {
        AHistory taken = AHistory.openedAt(FRI_16_30).acceptedAt(FRI_17_30);
        assertThat(LADDER.next(held(taken, new HeldStep(2, 1, FRI_18_00), 0, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACKNOWLEDGED));
        assertThat(LADDER.next(held(UNTAKEN, new HeldStep(2, 1, FRI_18_00), 1, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.ACCEPTED));
    }

    @Test
    void a_paused_clock_has_no_deadline_to_climb_from() {
        ClockReading paused =
                new ClockReading(
                        ClockKind.ACKNOWLEDGE,
                        ClockState.PAUSED,
                        FRI_16_30,
                        null,
                        null,
                        Duration.ofMinutes(30),
                        Duration.ZERO,
                        List.of());
        assertThat(LADDER.next(LadderFacts.untouched(paused, false, FRI_18_00)))
                .isEqualTo(new Stopped(StopReason.CLOCK_PAUSED));
    }

    @Test
    void a_ladder_without_rungs_or_with_wrong_numbers_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LadderPath(Severity.CRITICAL, ClockKind.ACKNOWLEDGE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new LadderPath(
                                        Severity.CRITICAL,
                                        ClockKind.ACKNOWLEDGE,
                                        List.of(MANAGER)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rung(1, Duration.ofMinutes(-1), SupportLine.LINE_2));
    }

    private static LadderFacts facts(
            AHistory history, int rung, @Nullable Instant rungAt, Instant now) {
        return stands(history, rung, rung == 0 ? 0 : 1, rungAt, 0, now);
    }

    private static LadderFacts stands(
            AHistory history,
            int rung,
            int turn,
            @Nullable Instant rungAt,
            int accepted,
            Instant now) {
        ClockReading reading = reading(history, now);
        return new LadderFacts(
                reading,
                reading.dueAt(),
                rung,
                turn,
                rungAt,
                null,
                false,
                accepted,
                false,
                false,
                now);
    }

    /** A second after a call, long before the next would be due. */
    private static LadderFacts deserted(AHistory history, int rung, int turn) {
        Instant now = FRI_17_01.plusSeconds(1);
        ClockReading reading = reading(history, now);
        return new LadderFacts(
                reading, reading.dueAt(), rung, turn, FRI_17_01, null, true, 0, false, false, now);
    }

    private static LadderFacts held(AHistory history, HeldStep held, int accepted, Instant now) {
        ClockReading reading = reading(history, now);
        return new LadderFacts(
                reading,
                reading.dueAt(),
                1,
                1,
                FRI_17_01,
                held,
                false,
                accepted,
                false,
                false,
                now);
    }

    private static ClockReading reading(AHistory history, Instant now) {
        ClockTerms terms = new ClockTerms(ClockKind.ACKNOWLEDGE, Duration.ofMinutes(30), false);
        return ClockRule.read(terms, ACalendar.helsinkiAlways(), history.entries(), now)
                .orElseThrow();
    }
}
