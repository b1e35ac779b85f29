package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

class CorrectionsTest {
    private static final Instant NOW = FRI_13_00.plus(Duration.ofHours(1));
    private static final Instant FRI_10_30 = FRI_10_00.plus(Duration.ofMinutes(30));
    private static final ClockTerms TWO_HOURS =
            new ClockTerms(ClockKind.RESTORE, Duration.ofHours(2), true);

    @Test
    void nothing_moves_until_a_second_person_has_agreed() {
        AHistory late = restoredAt(FRI_13_00);
        assertThat(state(late.entries())).isEqualTo(ClockState.MISSED);
        propose(late, FRI_11_00);
        assertThat(state(late.entries())).isEqualTo(ClockState.MISSED);
        decide(late, EntryKind.CORRECTION_CONFIRMED);
        assertThat(state(late.entries())).isEqualTo(ClockState.MET);
        assertThat(Corrections.pending(late.entries())).isEmpty();
    }

    @Test
    void a_refused_one_moves_nothing() {
        AHistory late = restoredAt(FRI_13_00);
        propose(late, FRI_11_00);
        decide(late, EntryKind.CORRECTION_REFUSED);
        assertThat(state(late.entries())).isEqualTo(ClockState.MISSED);
        assertThat(Corrections.pending(late.entries())).isEmpty();
    }

    @Test
    void as_known_then_it_is_what_it_was_and_both_moments_are_kept() {
        AHistory late = restoredAt(FRI_13_00);
        propose(late, FRI_11_00);
        decide(late, EntryKind.CORRECTION_CONFIRMED);
        List<Entry> then = Corrections.knownAt(late.entries(), FRI_13_00);
        assertThat(state(then)).isEqualTo(ClockState.MISSED);
        assertThat(late.entries().get(2).occurredAt()).isEqualTo(FRI_13_00);
        assertThat(Corrections.entry(late.entries(), 3).occurredAt()).isEqualTo(FRI_11_00);
    }

    @Test
    void the_last_of_several_counts() {
        AHistory late = restoredAt(FRI_13_00);
        propose(late, FRI_11_00);
        decide(late, EntryKind.CORRECTION_CONFIRMED);
        propose(late, FRI_12_00);
        decide(late, EntryKind.CORRECTION_CONFIRMED);
        assertThat(Corrections.entry(late.entries(), 3).occurredAt()).isEqualTo(FRI_12_00);
    }

    @Test
    void a_question_cannot_have_been_answered_before_it_was_asked() {
        AHistory asked =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_10_00)
                        .askedAt(FRI_11_00)
                        .customerAnsweredAt(FRI_13_00);
        assertThat(refusal(asked, 4, FRI_10_30)).isEqualTo(CorrectionRefusal.OUT_OF_ORDER);
        assertThat(refusal(asked, 4, FRI_12_00)).isNull();
        assertThat(refusal(asked, 3, FRI_10_30)).isNull();
    }

    @Test
    void what_is_asked_for_must_be_possible() {
        AHistory late = restoredAt(FRI_13_00);
        assertThat(refusal(late, 9, FRI_11_00)).isEqualTo(CorrectionRefusal.NO_SUCH_ENTRY);
        assertThat(refusal(late, 1, FRI_11_00)).isEqualTo(CorrectionRefusal.NO_SUCH_ENTRY);
        assertThat(refusal(late, 3, FRI_13_00)).isEqualTo(CorrectionRefusal.SAME_MOMENT);
        assertThat(refusal(late, 3, NOW)).isEqualTo(CorrectionRefusal.AFTER_IT_WAS_WRITTEN);
        assertThat(refusal(late, 3, FRI_10_00.minusSeconds(1)))
                .isEqualTo(CorrectionRefusal.BEFORE_THE_CASE);
        propose(late, FRI_11_00);
        assertThat(refusal(late, 3, FRI_12_00)).isEqualTo(CorrectionRefusal.ALREADY_PROPOSED);
    }

    @Test
    void a_part_that_is_split_off_begins_with_what_is_known_now() {
        AHistory late = restoredAt(FRI_13_00);
        propose(late, FRI_11_00);
        decide(late, EntryKind.CORRECTION_CONFIRMED);
        assertThat(state(late.splitAt(NOW).entries())).isEqualTo(ClockState.MET);
    }

    private static AHistory restoredAt(Instant at) {
        return AHistory.openedAt(FRI_10_00)
                .acceptedAt(FRI_10_00)
                .with(EntryKind.SERVICE_RESTORED, at, Map.of());
    }

    private static void propose(AHistory history, Instant moment) {
        Entry entry = Corrections.entry(history.entries(), 3);
        history.with(
                EntryKind.CORRECTION_PROPOSED,
                NOW,
                Correction.proposed(3, entry.occurredAt(), moment));
    }

    private static void decide(AHistory history, EntryKind how) {
        history.with(how, NOW, Corrections.pending(history.entries()).get(0).decided());
    }

    private static @Nullable CorrectionRefusal refusal(AHistory history, long seq, Instant moment) {
        return Corrections.refusal(history.entries(), seq, moment, NOW).orElse(null);
    }

    private static ClockState state(List<Entry> history) {
        return ClockRule.read(TWO_HOURS, ACalendar.helsinkiOffice(), history, NOW)
                .orElseThrow()
                .state();
    }
}
