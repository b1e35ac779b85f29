package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.TUE_12_00;
import static org.linja.testkit.Helsinki.WED_12_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.ClockKind;
import org.linja.sla.rules.ClockReading;
import org.linja.sla.rules.ClockRule;
import org.linja.sla.rules.ClockSegment;
import org.linja.sla.rules.ClockStory;
import org.linja.sla.rules.ClockTerms;
import org.linja.sla.rules.Hands;
import org.linja.sla.rules.HeldBy;
import org.linja.sla.rules.PromisedClock;
import org.linja.sla.rules.SecondReading;
import org.linja.sla.rules.SegmentKind;
import org.linja.testkit.ABook;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

class SlaAuditTest {

    private static final BusinessCalendar OFFICE = ACalendar.helsinkiOffice();
    private static final ClockTarget ACKNOWLEDGE =
            new ClockTarget("acknowledge", Duration.ofHours(1), false);
    private static final ClockTarget RESOLVE =
            new ClockTarget("resolve", Duration.ofHours(4), true);
    private static final ContractTerms TERMS =
            new ContractTerms(
                    "office",
                    "standard",
                    "",
                    Map.of(
                            Severity.CRITICAL, List.of(ACKNOWLEDGE, RESOLVE),
                            Severity.HIGH,
                                    List.of(new ClockTarget("resolve", Duration.ofHours(1), true))),
                    Map.of());

    @Test
    void each_promised_clock_gets_its_verdict_in_the_contracts_order() {
        AHistory history = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_12_00).resolvedAt(FRI_13_00);
        assertThat(judge(history, TUE_12_00))
                .extracting(Verdict::clock, Verdict::kind)
                .containsExactly(
                        tuple(ClockKind.ACKNOWLEDGE, VerdictKind.MISSED),
                        tuple(ClockKind.RESOLVE, VerdictKind.MET));
    }

    @Test
    void a_verdict_is_the_live_clocks_reading_word_for_word() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .askedAt(FRI_12_00)
                        .customerAnsweredAt(TUE_12_00)
                        .resolvedAt(WED_12_00);
        Verdict verdict = judge(history, WED_12_00).get(1);
        ClockReading live =
                ClockRule.read(ClockTerms.of(RESOLVE), OFFICE, history.entries(), WED_12_00)
                        .orElseThrow();
        assertThat(verdict)
                .isEqualTo(
                        new Verdict(
                                new PromisedClock(AHistory.BOUND, RESOLVE),
                                Severity.CRITICAL,
                                HeldBy.BOTH,
                                true,
                                VerdictKind.MISSED,
                                "line-1",
                                live.startedAt(),
                                live.dueAt(),
                                live.stoppedAt(),
                                live.elapsed(),
                                Hands.LINE_1,
                                null));
    }

    @Test
    void a_contested_pause_gives_a_verdict_in_both_readings() {
        AHistory history = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_11_00).askedAt(FRI_12_00);
        history.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, history.lastSeq());
        Verdict verdict = judge(history, WED_12_00).get(1);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.UNDECIDABLE);
        OtherVerdict other = verdict.other();
        assertThat(other).isNotNull();
        assertThat(other.kind()).isEqualTo(VerdictKind.MISSED);
        assertThat(judge(history, WED_12_00).get(0).other()).isNull();
    }

    @Test
    void the_minutes_of_a_verdict_are_those_it_was_made_of_in_both_readings() {
        AHistory history = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_11_00).askedAt(FRI_12_00);
        history.contestedAt(FRI_12_00, EntryKind.PAUSE_CONTESTED, history.lastSeq());
        Verdict verdict = judge(history, WED_12_00).get(1);
        ClockStory story =
                ClockRule.judged(ClockTerms.of(RESOLVE), OFFICE, history.entries(), WED_12_00)
                        .orElseThrow();
        ClockReading other = story.other();
        assertThat(other).isNotNull();
        assertThat(running(story.governing())).isEqualTo(verdict.elapsed());
        assertThat(verdict.other())
                .isEqualTo(
                        new OtherVerdict(
                                VerdictKind.MISSED,
                                other.dueAt(),
                                other.stoppedAt(),
                                running(other)));
        assertThat(story.because()).containsExactly(SecondReading.CONTESTED_PAUSE);
    }

    private static Duration running(ClockReading reading) {
        return reading.partition().stream()
                .filter(segment -> segment.kind() == SegmentKind.RUNNING)
                .map(ClockSegment::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @ParameterizedTest
    @CsvSource({
        "met, true, true, stopped-in-time",
        "missed, true, true, stopped-late",
        "missed, true, false, ran-out",
        "undecidable, true, false, still-running",
        "undecidable, false, false, paused-at-cut",
        "undecidable, false, true, merged"
    })
    void a_verdict_says_why(String kind, boolean due, boolean stopped, String reason) {
        assertThat(
                        VerdictReason.of(
                                VerdictKind.of(kind),
                                due ? FRI_11_00 : null,
                                stopped ? FRI_12_00 : null))
                .isEqualTo(VerdictReason.of(reason));
    }

    @Test
    void what_is_neither_done_nor_late_at_the_cut_is_undecidable() {
        AHistory running = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_11_00);
        AHistory paused = AHistory.openedAt(FRI_10_00).acceptedAt(FRI_11_00).askedAt(FRI_12_00);
        assertThat(judge(running, FRI_12_00).get(1).kind()).isEqualTo(VerdictKind.UNDECIDABLE);
        assertThat(judge(paused, WED_12_00).get(1).kind()).isEqualTo(VerdictKind.UNDECIDABLE);
        assertThat(judge(running, WED_12_00).get(1).kind()).isEqualTo(VerdictKind.MISSED);
    }

    @Test
    void what_happened_after_the_cut_is_left_out() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .acceptedAt(FRI_11_00)
                        .severityAt(FRI_13_00, "high")
                        .resolvedAt(FRI_16_00);
        assertThat(judge(history, FRI_12_00)).hasSize(2);
        assertThat(judge(history, FRI_10_00.minusSeconds(1))).isEmpty();
    }

    @Test
    void the_last_severity_governs_from_time_zero() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).severityAt(FRI_12_00, "high").resolvedAt(FRI_13_00);
        assertThat(judge(history, TUE_12_00))
                .singleElement()
                .satisfies(
                        verdict -> {
                            assertThat(verdict.severity()).isEqualTo(Severity.HIGH);
                            assertThat(verdict.startedAt()).isEqualTo(FRI_10_00);
                            assertThat(verdict.kind()).isEqualTo(VerdictKind.MISSED);
                        });
    }

    @Test
    void a_downgrade_just_before_a_breach_hides_nothing_that_the_customer_holds() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .assessedAt(FRI_10_00.plusSeconds(3500), "high")
                        .disputedAt(FRI_10_00.plusSeconds(3500), FRI_16_00)
                        .acceptedAt(FRI_12_00)
                        .resolvedAt(FRI_13_00);
        assertThat(judge(history, TUE_12_00))
                .extracting(Verdict::severity, Verdict::heldBy, Verdict::clock, Verdict::kind)
                .containsExactly(
                        tuple(Severity.HIGH, HeldBy.HOUSE, ClockKind.RESOLVE, VerdictKind.MISSED),
                        tuple(
                                Severity.CRITICAL,
                                HeldBy.CUSTOMER,
                                ClockKind.ACKNOWLEDGE,
                                VerdictKind.MISSED),
                        tuple(
                                Severity.CRITICAL,
                                HeldBy.CUSTOMER,
                                ClockKind.RESOLVE,
                                VerdictKind.MET));
        assertThat(judge(history, TUE_12_00))
                .extracting(Verdict::governs)
                .containsExactly(true, false, false);
    }

    @Test
    void a_ruling_changes_what_governs_and_rewrites_no_verdict() {
        AHistory open =
                AHistory.openedAt(FRI_10_00)
                        .assessedAt(FRI_11_00, "high")
                        .disputedAt(FRI_11_00, FRI_16_00)
                        .acceptedAt(FRI_12_00)
                        .resolvedAt(FRI_13_00);
        List<Verdict> before = judge(open, TUE_12_00);
        List<Verdict> after = judge(open.settledAt(FRI_16_00, "critical"), TUE_12_00);
        assertThat(after)
                .filteredOn(Verdict::governs)
                .extracting(Verdict::severity, Verdict::heldBy)
                .containsOnly(tuple(Severity.CRITICAL, HeldBy.ARBITER));
        assertThat(after)
                .extracting(Verdict::severity, Verdict::clock, Verdict::kind, Verdict::dueAt)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream()
                                .map(v -> tuple(v.severity(), v.clock(), v.kind(), v.dueAt()))
                                .toList());
    }

    @Test
    void what_was_said_after_the_cut_disputes_nothing() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .resolvedAt(FRI_11_00)
                        .claimedAt(FRI_16_00, "high")
                        .disputedAt(FRI_16_00, TUE_12_00);
        assertThat(judge(history, FRI_12_00)).extracting(Verdict::governs).containsOnly(true);
    }

    @Test
    void beside_what_governs_stands_every_other_severity_that_was_held_by_then() {
        AHistory history =
                AHistory.openedAt(FRI_10_00)
                        .claimedAt(FRI_11_00, "high")
                        .disputedAt(FRI_11_00, FRI_16_00)
                        .settledAt(FRI_16_00, "low");
        assertThat(SlaAudit.beside(history.entries(), FRI_10_00)).isEmpty();
        assertThat(SlaAudit.beside(history.entries(), FRI_12_00))
                .containsExactly(Map.entry(Severity.HIGH, HeldBy.CUSTOMER));
        assertThat(SlaAudit.beside(history.entries(), TUE_12_00))
                .containsOnly(
                        Map.entry(Severity.HIGH, HeldBy.CUSTOMER),
                        Map.entry(Severity.CRITICAL, HeldBy.HOUSE));
    }

    @Test
    void a_severity_that_nothing_is_promised_for_gets_no_verdict() {
        assertThat(judge(AHistory.openedAt(FRI_10_00, "low"), TUE_12_00)).isEmpty();
    }

    @Test
    void a_history_that_names_no_severity_is_a_defect_and_loud() {
        AHistory history =
                AHistory.openedAt(FRI_10_00).with(EntryKind.SEVERITY_CHANGED, FRI_11_00, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge(history, TUE_12_00))
                .withMessage("Entry 2 of case 100001 names no severity");
    }

    private static List<Verdict> judge(AHistory history, Instant cut) {
        return SlaAudit.judge(new ABook(TERMS, OFFICE), history.entries(), cut);
    }
}
