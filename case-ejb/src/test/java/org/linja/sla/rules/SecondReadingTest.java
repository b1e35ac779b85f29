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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

/** Where a history can be read in two ways, one rule governs and the other reading is kept. */
class SecondReadingTest {
    private static final Duration WITHIN = Duration.ofDays(5);

    private static final BusinessCalendar OFFICE = ACalendar.helsinkiOffice();

    @Test
    void a_history_that_nobody_doubts_is_read_once() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00).customerAnsweredAt(FRI_12_00);
        ClockStory story = story(ClockKind.RESOLVE, 4, history, FRI_13_00);
        assertThat(story.other()).isNull();
        assertThat(story.because()).isEmpty();
    }

    @Test
    void a_contested_pause_counts_until_it_is_settled_and_the_other_reading_stands_beside_it() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        history.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, history.lastSeq())
                .customerAnsweredAt(FRI_14_00)
                .resolvedAt(FRI_15_00);
        ClockStory story = story(ClockKind.RESOLVE, 2, history, FRI_16_00);
        assertThat(story.governing().state()).isEqualTo(ClockState.MET);
        assertThat(story.governing().elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(other(story).state()).isEqualTo(ClockState.MISSED);
        assertThat(other(story).elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(story.because()).containsExactly(SecondReading.CONTESTED_PAUSE);
    }

    @Test
    void a_contested_pause_leaves_clocks_alone_that_no_question_pauses() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        history.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, history.lastSeq());
        ClockTerms terms = new ClockTerms(ClockKind.RESOLVE, Duration.ofHours(2), false);
        assertThat(ClockRule.stories(terms, OFFICE, history.entries(), FRI_13_00).get(0).other())
                .isNull();
    }

    @Test
    void only_the_pause_that_is_contested_is_doubted() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        long first = history.lastSeq();
        history.customerAnsweredAt(FRI_12_00)
                .askedAt(FRI_13_00)
                .customerAnsweredAt(FRI_14_00)
                .contestedAt(FRI_14_00, EntryKind.PAUSE_CONTESTED, first);
        ClockStory story = story(ClockKind.RESOLVE, 8, history, FRI_15_00);
        assertThat(story.governing().elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(other(story).elapsed()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void an_answer_of_no_use_reopens_the_clock_from_its_first_moment() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        history.contestedAt(FRI_14_00, EntryKind.RESPONSE_CONTESTED, history.lastSeq());
        ClockStory story = story(ClockKind.USEFUL_RESPONSE, 2, history, FRI_14_00);
        assertThat(story.governing().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.governing().dueAt()).isEqualTo(FRI_12_00);
        assertThat(story.governing().elapsed()).isEqualTo(Duration.ofHours(4));
        assertThat(other(story).state()).isEqualTo(ClockState.MET);
        assertThat(other(story).stoppedAt()).isEqualTo(FRI_11_00);
        assertThat(story.because()).containsExactly(SecondReading.CONTESTED_RESPONSE);
    }

    @Test
    void the_next_useful_answer_stops_what_a_useless_one_did_not() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        history.contestedAt(FRI_12_00, EntryKind.RESPONSE_CONTESTED, history.lastSeq())
                .answeredAt(FRI_13_00);
        assertThat(story(ClockKind.USEFUL_RESPONSE, 4, history, FRI_14_00).governing().stoppedAt())
                .isEqualTo(FRI_13_00);
        assertThat(story(ClockKind.ACKNOWLEDGE, 4, history, FRI_14_00).governing().stoppedAt())
                .isEqualTo(FRI_11_00);
    }

    @Test
    void before_it_was_contested_an_answer_had_stopped_the_clock() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        history.contestedAt(FRI_14_00, EntryKind.RESPONSE_CONTESTED, history.lastSeq());
        assertThat(story(ClockKind.USEFUL_RESPONSE, 2, history, FRI_13_00).governing().state())
                .isEqualTo(ClockState.MET);
    }

    @Test
    void a_reopened_case_is_read_as_if_it_had_never_been_solved_too() {
        AHistory history = AHistory.openedAt(FRI_10_00).resolvedAt(FRI_11_00).reopenedAt(FRI_14_00);
        ClockStory story = story(ClockKind.RESOLVE, 8, history, FRI_15_00);
        assertThat(story.governing().elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(other(story).elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(story.because()).containsExactly(SecondReading.REOPENED);
    }

    @Test
    void a_part_split_off_runs_from_when_the_whole_was_opened() {
        AHistory part = AHistory.openedAt(FRI_10_00).splitAt(FRI_14_00);
        ClockStory story = story(ClockKind.RESOLVE, 8, part, FRI_15_00);
        assertThat(story.governing().startedAt()).isEqualTo(FRI_10_00);
        assertThat(story.governing().elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(story.governing().partition().get(0).hands()).isEqualTo(Hands.LINE_1);
        assertThat(other(story).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(story.because()).containsExactly(SecondReading.SPLIT);
    }

    @Test
    void what_was_done_in_time_before_a_split_is_done_for_the_part_too() {
        AHistory part =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .answeredAt(FRI_12_00)
                        .notedAt(FRI_13_00)
                        .splitAt(FRI_14_00);
        for (ClockKind kind : List.of(ClockKind.ACKNOWLEDGE, ClockKind.USEFUL_RESPONSE)) {
            assertThat(story(kind, 2, part, FRI_17_00).governing().state())
                    .isEqualTo(ClockState.MET);
        }
        assertThat(other(story(ClockKind.ACKNOWLEDGE, 2, part, FRI_15_00)).state())
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void a_part_takes_along_what_held_the_whole_and_what_was_contested() {
        AHistory whole = AHistory.openedAt(FRI_10_00).notedAt(FRI_10_00).askedAt(FRI_11_00);
        whole.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, whole.lastSeq())
                .customerAnsweredAt(FRI_13_00);
        AHistory part = whole.splitAt(FRI_14_00);
        assertThat(story(ClockKind.RESOLVE, 8, part, FRI_15_00).governing().elapsed())
                .isEqualTo(Duration.ofHours(3));
        assertThat(ContestRefusal.ofPause(part.entries(), part.lastSeqOf(EntryKind.QUESTION_ASKED)))
                .contains(ContestRefusal.ALREADY_CONTESTED);
    }

    @Test
    void a_merged_case_escalates_no_more_and_says_why() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).with(EntryKind.CASE_MERGED, FRI_11_00, Map.of());
        ClockStory story = story(ClockKind.ACKNOWLEDGE, 2, history, FRI_16_00);
        assertThat(story.governing().state()).isEqualTo(ClockState.MERGED);
        assertThat(story.governing().stoppedAt()).isEqualTo(FRI_11_00);
        assertThat(other(story).state()).isEqualTo(ClockState.MISSED);
        assertThat(story.because()).containsExactly(SecondReading.MERGED);
    }

    @Test
    void merging_saves_no_clock_that_was_missed_already() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).with(EntryKind.CASE_MERGED, FRI_13_00, Map.of());
        assertThat(story(ClockKind.RESOLVE, 2, history, FRI_16_00).governing().state())
                .isEqualTo(ClockState.MISSED);
    }

    @Test
    void the_other_reading_of_a_merged_case_ends_when_the_older_one_is_solved() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .with(EntryKind.CASE_MERGED, FRI_11_00, Map.of())
                        .resolvedAt(FRI_13_00);
        assertThat(other(story(ClockKind.RESOLVE, 4, history, FRI_17_00)).stoppedAt())
                .isEqualTo(FRI_13_00);
    }

    @Test
    void a_question_whose_answer_was_here_already_pauses_nothing() {
        Entry opened = AHistory.openedAt(FRI_10_00).entries().get(0);
        AHistory written =
                AHistory.openedAt(FRI_10_00).askedAt(FRI_13_00).customerAnsweredAt(FRI_12_00);
        assertThat(written.entries().get(0)).isEqualTo(opened);
        ClockReading reading = story(ClockKind.RESOLVE, 8, written, FRI_16_00).governing();
        assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void only_a_question_that_was_asked_can_be_contested_and_only_once() {
        AHistory history = AHistory.openedAt(FRI_10_00).askedAt(FRI_11_00);
        long question = history.lastSeq();
        assertThat(ContestRefusal.ofPause(history.entries(), question)).isEmpty();
        assertThat(ContestRefusal.ofPause(history.entries(), 1))
                .contains(ContestRefusal.NO_SUCH_QUESTION);
        history.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, question);
        assertThat(ContestRefusal.ofPause(history.entries(), question))
                .contains(ContestRefusal.ALREADY_CONTESTED);
    }

    @Test
    void an_answer_can_be_contested_within_five_days_and_no_later() {
        AHistory history = AHistory.openedAt(FRI_10_00).answeredAt(FRI_11_00);
        long answer = history.lastSeq();
        Instant last = FRI_11_00.plus(WITHIN);
        assertThat(ofResponse(history, answer, last)).isEmpty();
        assertThat(ofResponse(history, answer, last.plusSeconds(1)))
                .contains(ContestRefusal.TOO_LATE);
        history.contestedAt(FRI_12_00, EntryKind.RESPONSE_CONTESTED, answer);
        assertThat(ofResponse(history, answer, FRI_13_00))
                .contains(ContestRefusal.ALREADY_CONTESTED);
    }

    @Test
    void what_never_counted_as_useful_cannot_be_called_useless() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .answeredAt(FRI_11_00, new AnswerElement[0])
                        .notedAt(FRI_12_00);
        for (long seq : List.of(1L, 2L, 3L, 99L)) {
            assertThat(ofResponse(history, seq, FRI_13_00))
                    .contains(ContestRefusal.NO_USEFUL_ANSWER);
        }
    }

    private static Optional<ContestRefusal> ofResponse(AHistory history, long seq, Instant now) {
        return ContestRefusal.ofResponse(history.entries(), seq, WITHIN, now);
    }

    private static ClockStory story(ClockKind kind, int hours, AHistory history, Instant asOf) {
        ClockTerms terms = new ClockTerms(kind, Duration.ofHours(hours), true);
        return ClockRule.stories(terms, OFFICE, history.entries(), asOf).get(0);
    }

    private static ClockReading other(ClockStory story) {
        ClockReading other = story.other();
        assertThat(other).isNotNull();
        return other;
    }
}
