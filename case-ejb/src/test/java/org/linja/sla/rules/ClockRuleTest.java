package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_09_00;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_14_00;
import static org.linja.testkit.Helsinki.FRI_15_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.FRI_16_10;
import static org.linja.testkit.Helsinki.FRI_16_30;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.FRI_17_01;
import static org.linja.testkit.Helsinki.FRI_18_00;
import static org.linja.testkit.Helsinki.MON_HOLIDAY_12_00;
import static org.linja.testkit.Helsinki.SAT_12_00;
import static org.linja.testkit.Helsinki.THU_10_00;
import static org.linja.testkit.Helsinki.TUE_09_00;
import static org.linja.testkit.Helsinki.TUE_10_10;
import static org.linja.testkit.Helsinki.TUE_12_00;
import static org.linja.testkit.Helsinki.WED_09_00;
import static org.linja.testkit.Helsinki.WED_12_00;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** The one reading of a clock, where other desks get it wrong first of all. */
class ClockRuleTest {

    private static final BusinessCalendar OFFICE = ACalendar.helsinkiOffice();
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void two_hours_from_friday_16_10_are_due_on_tuesday_10_10() {
        ClockReading reading = read(ClockKind.RESOLVE, 2, AHistory.openedAt(FRI_16_10), FRI_16_30);

        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.startedAt()).isEqualTo(FRI_16_10);
        assertThat(reading.dueAt()).isEqualTo(TUE_10_10);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(20));
        assertThat(reading.remaining()).isEqualTo(Duration.ofMinutes(100));
        assertThat(reading.missedAt()).isNull();
    }

    @Test
    void the_deadline_itself_is_in_time_and_the_first_second_after_is_not() {
        AHistory history = AHistory.openedAt(FRI_16_00).acceptedAt(FRI_17_00);
        assertThat(read(ClockKind.ACKNOWLEDGE, 1, history, SAT_12_00).state())
                .isEqualTo(ClockState.MET);

        AHistory late = AHistory.openedAt(FRI_15_00).acceptedAt(FRI_16_00.plusSeconds(1));
        ClockReading missed = read(ClockKind.ACKNOWLEDGE, 1, late, SAT_12_00);
        assertThat(missed.state()).isEqualTo(ClockState.MISSED);
        assertThat(missed.missedAt()).isEqualTo(FRI_16_00);
        assertThat(missed.remaining()).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void a_running_clock_is_missed_from_the_first_second_after_its_deadline() {
        AHistory history = AHistory.openedAt(FRI_14_00);
        assertThat(read(ClockKind.RESOLVE, 1, history, FRI_15_00).state())
                .isEqualTo(ClockState.RUNNING);
        assertThat(read(ClockKind.RESOLVE, 1, history, FRI_15_00.plusSeconds(1)).state())
                .isEqualTo(ClockState.MISSED);
    }

    @Test
    void a_deadline_at_closing_time_is_not_kept_in_the_night_after_it() {
        AHistory history = AHistory.openedAt(FRI_16_00).acceptedAt(SAT_12_00);
        ClockReading reading = read(ClockKind.ACKNOWLEDGE, 1, history, TUE_12_00);
        assertThat(reading.dueAt()).isEqualTo(FRI_17_00);
        assertThat(reading.state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void before_its_case_there_is_no_clock() {
        assertThat(readAny(ClockKind.RESOLVE, AHistory.openedAt(FRI_16_10), FRI_16_00)).isEmpty();
        assertThat(ClockRule.read(terms(ClockKind.RESOLVE, 1), OFFICE, List.of(), FRI_16_00))
                .isEmpty();
    }

    @Test
    void waiting_for_the_customer_stops_the_clock_in_working_time_not_round_the_clock() {
        AHistory history =
                AHistory.openedAt(FRI_16_00).askedAt(FRI_16_30).customerAnsweredAt(TUE_09_00);
        ClockReading reading = read(ClockKind.RESOLVE, 2, history, TUE_09_00);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(reading.dueAt()).isEqualTo(TUE_09_00.plus(Duration.ofMinutes(90)));
    }

    @Test
    void a_hold_that_begins_on_a_holiday_pauses() {
        AHistory history =
                AHistory.openedAt(FRI_16_00)
                        .askedAt(MON_HOLIDAY_12_00)
                        .customerAnsweredAt(TUE_12_00);
        assertThat(read(ClockKind.RESOLVE, 2, history, MON_HOLIDAY_12_00.plusSeconds(60)).state())
                .isEqualTo(ClockState.PAUSED);
        assertThat(read(ClockKind.RESOLVE, 2, history, TUE_12_00).elapsed()).isEqualTo(HOUR);
    }

    @Test
    void a_paused_clock_names_no_deadline_and_does_not_tick() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        ClockReading early = read(ClockKind.RESOLVE, 2, history, FRI_12_00);
        ClockReading late = read(ClockKind.RESOLVE, 2, history, WED_12_00);
        assertThat(early.state()).isEqualTo(ClockState.PAUSED);
        assertThat(early.dueAt()).isNull();
        assertThat(late.elapsed()).isEqualTo(early.elapsed()).isEqualTo(HOUR);
    }

    @Test
    void a_question_asked_after_the_deadline_saves_nothing() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_12_00);
        ClockReading reading = read(ClockKind.RESOLVE, 1, history, FRI_14_00);
        assertThat(reading.state()).isEqualTo(ClockState.MISSED);
        assertThat(reading.dueAt()).isEqualTo(FRI_11_00);
    }

    @Test
    void a_second_question_while_one_is_open_opens_no_second_pause() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .askedAt(FRI_11_00)
                        .askedAt(FRI_12_00)
                        .customerAnsweredAt(FRI_13_00);
        assertThat(read(ClockKind.RESOLVE, 8, history, FRI_14_00).elapsed())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_late_entered_answer_resumes_from_its_arrival() {
        Entry opened = AHistory.openedAt(FRI_10_00).entries().get(0);
        Entry asked = entry(2, FRI_11_00, FRI_11_00, EntryKind.QUESTION_ASKED);
        Entry read = entry(3, FRI_12_00, FRI_15_00, EntryKind.CUSTOMER_ANSWERED);
        assertThat(
                        ClockRule.read(
                                        terms(ClockKind.RESOLVE, 8),
                                        OFFICE,
                                        List.of(opened, asked, read),
                                        FRI_16_00)
                                .orElseThrow()
                                .elapsed())
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void a_clock_that_a_question_does_not_pause_runs_on_in_the_customers_hands() {
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(8), false);
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        ClockReading reading =
                ClockRule.read(terms, OFFICE, history.entries(), FRI_12_00).orElseThrow();
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.partition())
                .containsExactly(
                        running(FRI_10_00, FRI_11_00, Hands.LINE_1),
                        running(FRI_11_00, FRI_12_00, Hands.CUSTOMER));
    }

    @Test
    void an_answer_stops_the_clock_it_answers_at_once() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        ClockReading reading = read(ClockKind.USEFUL_RESPONSE, 1, history, FRI_11_00);
        assertThat(reading.state()).isEqualTo(ClockState.MET);
        assertThat(reading.stoppedAt()).isEqualTo(FRI_11_00);
    }

    @Test
    void the_first_useful_response_counts_not_the_second() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00).answeredAt(FRI_15_00);
        assertThat(read(ClockKind.USEFUL_RESPONSE, 1, history, FRI_16_00).stoppedAt())
                .isEqualTo(FRI_11_00);
    }

    @Test
    void neither_a_note_nor_a_hand_over_nor_an_automatic_reply_is_a_useful_response() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .notedAt(FRI_11_00)
                        .handedOverAt(FRI_12_00, "line-2")
                        .with(EntryKind.ANSWER_GIVEN, FRI_13_00, Entry.SYSTEM, Map.of());
        ClockReading reading = read(ClockKind.USEFUL_RESPONSE, 8, history, FRI_14_00);
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void routing_a_case_to_somebody_acknowledges_nothing() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.CASE_ROUTED, FRI_10_00, Map.of("line", "line-1"))
                        .with(EntryKind.CASE_ACCEPTED, FRI_10_00, Entry.SYSTEM, Map.of());
        assertThat(read(ClockKind.ACKNOWLEDGE, 1, history, FRI_10_00.plusSeconds(5)).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void clocks_are_independent_and_each_has_its_own_verdict() {
        AHistory history = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_12_00).resolvedAt(FRI_13_00);
        assertThat(read(ClockKind.ACKNOWLEDGE, 1, history, FRI_14_00).state())
                .isEqualTo(ClockState.MISSED);
        assertThat(read(ClockKind.RESOLVE, 4, history, FRI_14_00).state())
                .isEqualTo(ClockState.MET);
        assertThat(read(ClockKind.CLOSE, 8, history, FRI_14_00).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_hand_over_does_not_restart_the_clock_but_says_whose_hands_it_was_in() {
        AHistory history = AHistory.openedAt(FRI_10_00).handedOverAt(FRI_12_00, "line-2");
        ClockReading reading = read(ClockKind.RESOLVE, 8, history, FRI_13_00);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(reading.partition())
                .containsExactly(
                        running(FRI_10_00, FRI_12_00, Hands.LINE_1),
                        running(FRI_12_00, FRI_13_00, Hands.LINE_2));
    }

    @Test
    void escalation_leaves_every_clock_as_it_is() {
        AHistory plain = AHistory.openedAt(FRI_10_00);
        AHistory escalated =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.ALARM_RANG, FRI_11_00, Entry.SYSTEM, Map.of())
                        .with(EntryKind.ESCALATED, FRI_11_00, Entry.SYSTEM, Map.of("rung", "1"));
        assertThat(read(ClockKind.RESOLVE, 8, escalated, FRI_12_00))
                .isEqualTo(read(ClockKind.RESOLVE, 8, plain, FRI_12_00));
    }

    @Test
    void a_deadline_never_drifts_while_nothing_happens() {
        AHistory history = AHistory.openedAt(FRI_16_10).acceptedAt(FRI_16_30);
        for (Instant asOf : List.of(FRI_16_30, FRI_18_00, SAT_12_00, MON_HOLIDAY_12_00)) {
            assertThat(read(ClockKind.RESOLVE, 2, history, asOf).dueAt()).isEqualTo(TUE_10_10);
        }
    }

    @Test
    void a_changed_target_keeps_the_waiting_time_already_granted() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00).customerAnsweredAt(FRI_14_00);
        assertThat(read(ClockKind.RESOLVE, 2, history, FRI_14_00).dueAt()).isEqualTo(FRI_15_00);
        assertThat(read(ClockKind.RESOLVE, 3, history, FRI_14_00).dueAt()).isEqualTo(FRI_16_00);
    }

    @Test
    void a_reopened_case_takes_its_stop_back_and_the_time_between_is_paused() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .resolvedAt(FRI_12_00)
                        .closedAt(FRI_13_00)
                        .reopenedAt(TUE_09_00);
        ClockReading before = read(ClockKind.RESOLVE, 4, history, FRI_14_00);
        assertThat(before.state()).isEqualTo(ClockState.MET);
        assertThat(before.stoppedAt()).isEqualTo(FRI_12_00);

        ClockReading after = read(ClockKind.RESOLVE, 4, history, TUE_12_00);
        assertThat(after.state()).isEqualTo(ClockState.MISSED);
        assertThat(after.stoppedAt()).isNull();
        assertThat(after.dueAt()).isEqualTo(TUE_09_00.plus(Duration.ofHours(2)));
        assertThat(after.elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(after.partition())
                .contains(
                        new ClockSegment(
                                FRI_12_00,
                                TUE_09_00,
                                SegmentKind.PAUSED,
                                SegmentReason.RESOLVED,
                                Hands.NOBODY));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACKNOWLEDGE", "USEFUL_RESPONSE", "WORKAROUND"})
    void reopening_does_not_take_back_what_was_said(ClockKind kind) {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .answeredAt(FRI_11_00)
                        .resolvedAt(FRI_12_00)
                        .reopenedAt(FRI_13_00);
        assertThat(read(kind, 4, history, FRI_16_00).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_verdict_once_reached_is_the_same_at_every_later_reading() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .resolvedAt(FRI_12_00)
                        .notedAt(TUE_12_00);
        assertThat(read(ClockKind.RESOLVE, 1, history, FRI_12_00))
                .isEqualTo(read(ClockKind.RESOLVE, 1, history, WED_12_00));
    }

    @Test
    void an_open_question_ends_with_the_resolution() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .askedAt(FRI_11_00)
                        .resolvedAt(FRI_12_00)
                        .closedAt(FRI_14_00);
        ClockReading close = read(ClockKind.CLOSE, 8, history, FRI_15_00);
        assertThat(close.elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(close.state()).isEqualTo(ClockState.MET);
    }

    @Test
    void the_order_in_which_entries_arrive_does_not_matter() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .askedAt(FRI_12_00)
                        .customerAnsweredAt(FRI_13_00);
        List<Entry> shuffled = new ArrayList<>(history.entries());
        Collections.reverse(shuffled);
        assertThat(ClockRule.read(terms(ClockKind.RESOLVE, 4), OFFICE, shuffled, FRI_14_00))
                .contains(read(ClockKind.RESOLVE, 4, history, FRI_14_00));
    }

    @Test
    void the_partition_names_every_reason_in_turn() {
        AHistory history =
                AHistory.openedAt(FRI_16_00)
                        .askedAt(TUE_10_10)
                        .customerAnsweredAt(TUE_12_00)
                        .handedOverAt(TUE_12_00, "line-2")
                        .resolvedAt(WED_09_00.plus(HOUR));
        assertThat(read(ClockKind.RESOLVE, 40, history, WED_12_00).partition())
                .containsExactly(
                        running(FRI_16_00, FRI_17_00, Hands.LINE_1),
                        closed(FRI_17_00, TUE_09_00, Hands.LINE_1),
                        running(TUE_09_00, TUE_10_10, Hands.LINE_1),
                        new ClockSegment(
                                TUE_10_10,
                                TUE_12_00,
                                SegmentKind.PAUSED,
                                SegmentReason.QUESTION_OPEN,
                                Hands.CUSTOMER),
                        running(TUE_12_00, TUE_12_00.plus(HOUR.multipliedBy(5)), Hands.LINE_2),
                        closed(TUE_12_00.plus(HOUR.multipliedBy(5)), WED_09_00, Hands.LINE_2),
                        running(WED_09_00, WED_09_00.plus(HOUR), Hands.LINE_2));
    }

    @Test
    void imported_states_say_whose_hands_a_case_was_in() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.STATE_IMPORTED, FRI_11_00, Map.of("hands", "vendor"))
                        .with(EntryKind.GROUP_IMPORTED, FRI_12_00, Map.of("line", "line-2"))
                        .with(EntryKind.STATE_IMPORTED, FRI_13_00, Map.of("state", "active"));
        assertThat(read(ClockKind.CLOSE, 8, history, FRI_14_00).partition())
                .containsExactly(
                        running(FRI_10_00, FRI_11_00, Hands.LINE_1),
                        running(FRI_11_00, FRI_13_00, Hands.VENDOR),
                        running(FRI_13_00, FRI_14_00, Hands.LINE_2));
    }

    @Test
    void a_case_that_only_the_duty_manager_could_take_is_in_the_hands_of_line_1() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.CASE_ROUTED, FRI_10_00, Map.of("line", "duty-manager"));
        assertThat(read(ClockKind.RESOLVE, 8, history, FRI_11_00).partition())
                .containsExactly(running(FRI_10_00, FRI_11_00, Hands.LINE_1));
    }

    @Test
    void a_case_opened_outside_hours_owes_nothing_until_the_doors_open() {
        ClockReading reading =
                read(ClockKind.ACKNOWLEDGE, 1, AHistory.openedAt(FRI_17_01), MON_HOLIDAY_12_00);
        assertThat(reading.elapsed()).isEqualTo(Duration.ZERO);
        assertThat(reading.dueAt()).isEqualTo(TUE_09_00.plus(HOUR));
        assertThat(reading.partition())
                .containsExactly(closed(FRI_17_01, MON_HOLIDAY_12_00, Hands.LINE_1));
    }

    @Test
    void a_long_clock_is_read_like_a_short_one() {
        ClockReading reading = read(ClockKind.RESOLVE, 16, AHistory.openedAt(THU_10_00), FRI_09_00);
        assertThat(reading.dueAt()).isEqualTo(TUE_10_10.minus(Duration.ofMinutes(10)));
    }

    private static ClockReading read(ClockKind kind, int hours, AHistory history, Instant asOf) {
        return ClockRule.read(terms(kind, hours), OFFICE, history.entries(), asOf).orElseThrow();
    }

    private static Optional<ClockReading> readAny(ClockKind kind, AHistory history, Instant asOf) {
        return ClockRule.read(terms(kind, 1), OFFICE, history.entries(), asOf);
    }

    private static ClockTerms terms(ClockKind kind, int hours) {
        return new ClockTerms(kind, Duration.ofHours(hours), true);
    }

    private static Entry entry(long seq, Instant occurredAt, Instant recordedAt, EntryKind kind) {
        return new Entry(
                100_001,
                seq,
                occurredAt,
                recordedAt,
                kind,
                "maria",
                Collections.emptySortedMap(),
                null);
    }

    private static ClockSegment running(Instant from, Instant to, Hands hands) {
        return new ClockSegment(from, to, SegmentKind.RUNNING, SegmentReason.OWED, hands);
    }

    private static ClockSegment closed(Instant from, Instant to, Hands hands) {
        return new ClockSegment(from, to, SegmentKind.NOT_OWED, SegmentReason.OUTSIDE_HOURS, hands);
    }
}
