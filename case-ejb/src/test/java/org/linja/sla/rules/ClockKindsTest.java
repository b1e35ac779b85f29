package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_14_00;
import static org.linja.testkit.Helsinki.FRI_15_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.TUE_10_00;
import static org.linja.testkit.Helsinki.TUE_12_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** What each kind of clock waits for, who has the case meanwhile, and when it warns. */
class ClockKindsTest {

    private static final BusinessCalendar OFFICE = ACalendar.helsinkiOffice();

    @ParameterizedTest
    @EnumSource(AnswerElement.class)
    void an_answer_with_anything_of_use_in_it_is_a_useful_response(AnswerElement element) {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00, element);
        assertThat(read(ClockKind.USEFUL_RESPONSE, 4, history, FRI_12_00).stoppedAt())
                .isEqualTo(FRI_11_00);
    }

    @ParameterizedTest
    @EnumSource(ClockKind.class)
    void what_is_told_of_alerts_moves_no_clock(ClockKind kind) {
        AHistory quiet = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00, AnswerElement.ADVICE);
        AHistory called = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00, AnswerElement.ADVICE);
        for (EntryKind told : EntryKind.values()) {
            if (told.isAboutAlerts()) {
                called = called.with(told, FRI_12_00, Map.of());
            }
        }
        assertThat(stories(kind, 4, called, FRI_14_00))
                .isEqualTo(stories(kind, 4, quiet, FRI_14_00));
    }

    @Test
    void we_are_looking_into_it_acknowledges_and_is_no_useful_response() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .answeredAt(FRI_11_00, new AnswerElement[0])
                        .with(EntryKind.ANSWER_GIVEN, FRI_12_00, Map.of());
        assertThat(read(ClockKind.ACKNOWLEDGE, 4, history, FRI_13_00).stoppedAt())
                .isEqualTo(FRI_11_00);
        assertThat(read(ClockKind.USEFUL_RESPONSE, 4, history, FRI_13_00).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_specific_question_is_a_useful_response() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        assertThat(read(ClockKind.USEFUL_RESPONSE, 4, history, FRI_12_00).state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void an_automatic_answer_counts_for_nothing_whatever_it_claims_to_carry() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(
                                EntryKind.ANSWER_GIVEN,
                                FRI_11_00,
                                Entry.SYSTEM,
                                Map.of(AnswerElement.DATUM, "solution"));
        assertThat(read(ClockKind.ACKNOWLEDGE, 4, history, FRI_12_00).stoppedAt()).isNull();
        assertThat(read(ClockKind.USEFUL_RESPONSE, 4, history, FRI_12_00).stoppedAt()).isNull();
    }

    @Test
    void a_way_round_stops_the_workaround_clock_and_leaves_the_others_running() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00, AnswerElement.WORKAROUND);
        assertThat(read(ClockKind.WORKAROUND, 4, history, FRI_12_00).stoppedAt())
                .isEqualTo(FRI_11_00);
        assertThat(read(ClockKind.RESTORE, 4, history, FRI_12_00).stoppedAt()).isNull();
    }

    @Test
    void advice_is_no_way_round() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00, AnswerElement.ADVICE);
        assertThat(read(ClockKind.WORKAROUND, 4, history, FRI_12_00).stoppedAt()).isNull();
    }

    @Test
    void a_service_that_runs_again_is_restored_but_not_resolved() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).with(EntryKind.SERVICE_RESTORED, FRI_11_00, Map.of());
        assertThat(read(ClockKind.RESTORE, 4, history, FRI_12_00).stoppedAt()).isEqualTo(FRI_11_00);
        assertThat(read(ClockKind.RESOLVE, 4, history, FRI_12_00).stoppedAt()).isNull();
    }

    @Test
    void an_engineer_on_the_line_stops_that_clock_and_acknowledges() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .with(EntryKind.ENGINEER_JOINED, FRI_12_00, Map.of("line", "line-2"));
        assertThat(read(ClockKind.ENGINEER_ON_LINE, 4, history, FRI_13_00).stoppedAt())
                .isEqualTo(FRI_12_00);
        AHistory direct =
                AHistory.openedAt(FRI_10_00).with(EntryKind.ENGINEER_JOINED, FRI_11_00, Map.of());
        assertThat(read(ClockKind.ACKNOWLEDGE, 4, direct, FRI_13_00).stoppedAt())
                .isEqualTo(FRI_11_00);
    }

    @Test
    void each_update_begins_the_clock_of_the_next_one_anew() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .answeredAt(FRI_11_00, new AnswerElement[0])
                        .answeredAt(FRI_13_00);
        ClockReading reading = read(ClockKind.NEXT_UPDATE, 2, history, FRI_14_00);
        assertThat(reading.startedAt()).isEqualTo(FRI_13_00);
        assertThat(reading.dueAt()).isEqualTo(FRI_15_00);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void the_update_clock_does_not_fire_after_the_agent_has_answered() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        assertThat(read(ClockKind.NEXT_UPDATE, 1, history, FRI_12_00).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void an_update_that_came_late_stays_missed_while_the_next_one_is_awaited() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_13_00);
        List<ClockStory> stories = stories(ClockKind.NEXT_UPDATE, 2, history, FRI_14_00);
        assertThat(stories).hasSize(2);
        assertThat(stories.get(0).governing().state()).isEqualTo(ClockState.MISSED);
        assertThat(stories.get(0).governing().dueAt()).isEqualTo(FRI_12_00);
        assertThat(stories.get(1).governing().state()).isEqualTo(ClockState.RUNNING);
        ClockMeasure judged =
                ClockRule.measure(
                                terms(ClockKind.NEXT_UPDATE, 2),
                                OFFICE,
                                Happened.by(history.entries(), FRI_14_00),
                                FRI_14_00)
                        .orElseThrow();
        assertThat(judged.state()).isEqualTo(ClockState.MISSED);
        assertThat(judged.stoppedAt()).isEqualTo(FRI_13_00);
        assertThat(
                        ClockRule.judged(
                                terms(ClockKind.NEXT_UPDATE, 2),
                                OFFICE,
                                history.entries(),
                                FRI_14_00))
                .as("the minutes of a verdict are of the stretch that is judged")
                .contains(stories.get(0));
    }

    @Test
    void the_solution_ends_the_wait_for_an_update_and_reopening_begins_it_again() {
        AHistory history = AHistory.openedAt(FRI_10_00).resolvedAt(FRI_11_00);
        assertThat(read(ClockKind.NEXT_UPDATE, 2, history, FRI_16_00).state())
                .isEqualTo(ClockState.MET);
        ClockReading again =
                read(ClockKind.NEXT_UPDATE, 2, history.reopenedAt(FRI_12_00), FRI_13_00);
        assertThat(again.startedAt()).isEqualTo(FRI_12_00);
        assertThat(again.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void an_open_question_pauses_the_wait_for_an_update_too() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        ClockReading reading = read(ClockKind.NEXT_UPDATE, 2, history, FRI_16_00);
        assertThat(reading.startedAt()).isEqualTo(FRI_11_00);
        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void waiting_for_a_vendor_pauses_only_where_the_contract_says_so() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.VENDOR_WAIT_BEGAN, FRI_11_00, Map.of())
                        .with(EntryKind.VENDOR_WAIT_ENDED, FRI_13_00, Map.of());
        ClockReading runs = read(ClockKind.RESOLVE, 8, history, FRI_14_00);
        assertThat(runs.elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(runs.partition())
                .contains(segment(FRI_11_00, FRI_13_00, SegmentReason.OWED, Hands.VENDOR));

        ClockTerms pausing = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(8), true, true);
        ClockReading paused =
                ClockRule.read(pausing, OFFICE, history.entries(), FRI_14_00).orElseThrow();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(paused.partition())
                .contains(
                        segment(
                                FRI_11_00,
                                FRI_13_00,
                                SegmentReason.WAITING_FOR_VENDOR,
                                Hands.VENDOR));
        assertThat(SegmentReason.WAITING_FOR_VENDOR.cause()).isEqualTo(PauseCause.PERSON);
    }

    @Test
    void a_lent_case_is_in_the_neighbours_hands_and_no_clock_stops() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.CASE_LENT, FRI_11_00, Map.of())
                        .with(EntryKind.CASE_TAKEN_BACK, FRI_12_00, Map.of());
        assertThat(read(ClockKind.RESOLVE, 8, history, FRI_13_00).partition())
                .containsExactly(
                        segment(FRI_10_00, FRI_11_00, SegmentReason.OWED, Hands.LINE_1),
                        segment(FRI_11_00, FRI_12_00, SegmentReason.OWED, Hands.NEIGHBOUR),
                        segment(FRI_12_00, FRI_13_00, SegmentReason.OWED, Hands.LINE_1));
    }

    @Test
    void a_customer_who_is_asked_meanwhile_gives_the_case_back_to_the_vendor() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.VENDOR_WAIT_BEGAN, FRI_11_00, Map.of())
                        .askedAt(FRI_12_00)
                        .customerAnsweredAt(FRI_13_00);
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(8), false);
        assertThat(
                        ClockRule.read(terms, OFFICE, history.entries(), FRI_14_00)
                                .orElseThrow()
                                .partition())
                .containsExactly(
                        segment(FRI_10_00, FRI_11_00, SegmentReason.OWED, Hands.LINE_1),
                        segment(FRI_11_00, FRI_12_00, SegmentReason.OWED, Hands.VENDOR),
                        segment(FRI_12_00, FRI_13_00, SegmentReason.OWED, Hands.CUSTOMER),
                        segment(FRI_13_00, FRI_14_00, SegmentReason.OWED, Hands.VENDOR));
    }

    @Test
    void a_vendor_who_answers_leaves_the_case_with_the_customer_who_is_still_asked() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.VENDOR_WAIT_BEGAN, FRI_10_00, Map.of())
                        .askedAt(FRI_11_00)
                        .with(EntryKind.VENDOR_WAIT_ENDED, FRI_12_00, Map.of());
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(8), false);
        assertThat(
                        ClockRule.read(terms, OFFICE, history.entries(), FRI_13_00)
                                .orElseThrow()
                                .partition())
                .containsExactly(
                        segment(FRI_10_00, FRI_11_00, SegmentReason.OWED, Hands.VENDOR),
                        segment(FRI_11_00, FRI_13_00, SegmentReason.OWED, Hands.CUSTOMER));
    }

    @Test
    void a_warning_is_told_once_for_the_clock_it_was_of() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(
                                EntryKind.CLOCK_WARNED,
                                FRI_11_00,
                                Entry.SYSTEM,
                                Map.of(
                                        ClockWarning.CLOCK,
                                        "resolve",
                                        ClockWarning.SECONDS_LEFT,
                                        "3600"));
        ClockWarning hour = new ClockWarning(Duration.ofHours(1), FRI_11_00);
        ClockWarning minute = new ClockWarning(Duration.ofMinutes(1), FRI_11_00);
        List<Entry> entries = history.entries();
        assertThat(hour.isTold(ClockKind.RESOLVE, Severity.HIGH, FRI_10_00, entries)).isTrue();
        assertThat(hour.isTold(ClockKind.RESTORE, Severity.HIGH, FRI_10_00, entries)).isFalse();
        assertThat(minute.isTold(ClockKind.RESOLVE, Severity.HIGH, FRI_10_00, entries)).isFalse();
        assertThat(hour.isTold(ClockKind.RESOLVE, Severity.HIGH, FRI_12_00, entries)).isFalse();
    }

    @Test
    void warnings_come_in_working_time_before_the_deadline_not_at_midnight() {
        List<ClockWarning> warnings =
                ClockRule.warnings(
                        terms(ClockKind.RESOLVE, 2),
                        List.of(Duration.ofMinutes(90), Duration.ofMinutes(30)),
                        OFFICE,
                        AHistory.openedAt(FRI_16_00).entries(),
                        FRI_16_00);
        assertThat(warnings)
                .containsExactly(
                        new ClockWarning(
                                Duration.ofMinutes(90), FRI_16_00.plus(Duration.ofMinutes(30))),
                        new ClockWarning(
                                Duration.ofMinutes(30), TUE_10_00.minus(Duration.ofMinutes(30))));
    }

    @Test
    void a_warning_longer_than_the_promise_never_fires_on_creation() {
        assertThat(
                        ClockRule.warnings(
                                terms(ClockKind.RESOLVE, 2),
                                List.of(Duration.ofHours(3)),
                                OFFICE,
                                AHistory.openedAt(FRI_10_00).entries(),
                                FRI_10_00))
                .isEmpty();
    }

    @Test
    void a_paused_or_stopped_clock_warns_nobody() {
        List<Duration> half = List.of(Duration.ofHours(1));
        AHistory paused = AHistory.openedAt(FRI_10_00).askedAt(FRI_10_00.plusSeconds(60));
        AHistory stopped = AHistory.openedAt(FRI_10_00).resolvedAt(FRI_10_00.plusSeconds(60));
        for (AHistory history : List.of(paused, stopped)) {
            assertThat(
                            ClockRule.warnings(
                                    terms(ClockKind.RESOLVE, 2),
                                    half,
                                    OFFICE,
                                    history.entries(),
                                    FRI_12_00))
                    .isEmpty();
        }
    }

    @Test
    void a_missed_clock_says_in_whose_hands_it_ran_out() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .handedOverAt(FRI_11_00, "line-2")
                        .handedOverAt(FRI_15_00, "line-1")
                        .resolvedAt(TUE_12_00);
        assertThat(measure(ClockKind.RESOLVE, 4, history, TUE_12_00).missedIn())
                .isEqualTo(Hands.LINE_2);
        assertThat(measure(ClockKind.RESOLVE, 40, history, TUE_12_00).missedIn()).isNull();
    }

    @Test
    void closing_alone_stops_the_clock_of_closing() {
        AHistory history = AHistory.openedAt(FRI_10_00).resolvedAt(FRI_11_00).closedAt(FRI_17_00);
        assertThat(read(ClockKind.CLOSE, 8, history, FRI_17_00).stoppedAt()).isEqualTo(FRI_17_00);
    }

    private static ClockReading read(ClockKind kind, int hours, AHistory history, Instant asOf) {
        return ClockRule.read(terms(kind, hours), OFFICE, history.entries(), asOf).orElseThrow();
    }

    private static List<ClockStory> stories(
            ClockKind kind, int hours, AHistory history, Instant asOf) {
        return ClockRule.stories(terms(kind, hours), OFFICE, history.entries(), asOf);
    }

    private static ClockMeasure measure(ClockKind kind, int hours, AHistory history, Instant asOf) {
        return ClockRule.measure(
                        terms(kind, hours), OFFICE, Happened.by(history.entries(), asOf), asOf)
                .orElseThrow();
    }

    private static ClockTerms terms(ClockKind kind, int hours) {
        return new ClockTerms(kind, Duration.ofHours(hours), true);
    }

    private static ClockSegment segment(
            Instant from, Instant to, SegmentReason reason, Hands hands) {
        SegmentKind kind = reason == SegmentReason.OWED ? SegmentKind.RUNNING : SegmentKind.PAUSED;
        return new ClockSegment(from, to, kind, reason, hands);
    }
}
