package org.linja.following.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_09_00;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_14_00;
import static org.linja.testkit.Helsinki.FRI_15_00;
import static org.linja.testkit.Helsinki.FRI_16_00;
import static org.linja.testkit.Helsinki.FRI_17_00;
import static org.linja.testkit.Helsinki.TUE_10_00;
import static org.linja.testkit.Helsinki.WED_12_00;
import static org.linja.testkit.Helsinki.at;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.audit.rules.SlaAudit;
import org.linja.audit.rules.Verdict;
import org.linja.audit.rules.VerdictKind;
import org.linja.calendars.rules.BusinessCalendar;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.EntryKind;
import org.linja.sla.rules.ClockState;
import org.linja.testkit.ACalendar;
import org.linja.testkit.AHistory;

class TermsMoveTest {
    private static final long OFFICE = 1;
    private static final long OFFICE_WITH_FREE_TUESDAY = 2;
    private static final long ALWAYS = 3;
    private static final Map<Long, BusinessCalendar> CALENDARS =
            Map.of(
                    OFFICE, ACalendar.helsinkiOffice(),
                    OFFICE_WITH_FREE_TUESDAY,
                            ACalendar.in("Europe/Helsinki")
                                    .office()
                                    .closedYearly("--12-06")
                                    .closedOn("2027-12-07")
                                    .build(),
                    ALWAYS, ACalendar.helsinkiAlways());
    private static final CalendarPublished FREE_TUESDAY =
            new CalendarPublished("OFFICE", OFFICE_WITH_FREE_TUESDAY, Set.of(OFFICE));

    private final AShelf shelf = new AShelf(CALENDARS);

    @Test
    void a_running_clock_counts_from_its_own_time_zero_under_the_new_budget() {
        shelf.contract(1, target("resolve", 4));
        shelf.contract(2, target("resolve", 6));
        TermsMove move = amended(AHistory.openedAt(FRI_10_00), 2, FRI_12_00).orElseThrow();
        assertThat(move.moved()).hasSize(1);
        assertThat(move.moved().get(0).measure().startedAt()).isEqualTo(FRI_10_00);
        assertThat(move.moved().get(0).measure().dueAt()).isEqualTo(FRI_16_00);
        assertThat(move.moved().get(0).measure().elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(move.bound().contractVersion()).isEqualTo(2);
        assertThat(move.kept()).isEmpty();
    }

    @Test
    void a_holiday_that_is_published_later_moves_the_deadline_behind_it() {
        shelf.contract(1, target("resolve", 8));
        AHistory history = AHistory.openedAt(FRI_16_00);
        TermsMove move = move(FREE_TUESDAY, history, FRI_17_00).orElseThrow();
        assertThat(move.moved().get(0).measure().dueAt()).isEqualTo(at("2027-12-08T16:00"));
        assertThat(move.bound().calendarVersionId()).isEqualTo(OFFICE_WITH_FREE_TUESDAY);
        assertThat(move.bound().contractVersion()).isEqualTo(1);
    }

    @Test
    void a_pause_is_kept_when_the_agreement_changes() {
        shelf.contract(1, pausable("resolve", 4));
        shelf.contract(2, pausable("resolve", 6));
        AHistory history =
                AHistory.openedAt(FRI_09_00).askedAt(FRI_10_00).customerAnsweredAt(FRI_12_00);
        TermsMove move = amended(history, 2, FRI_13_00).orElseThrow();
        assertThat(move.moved().get(0).measure().dueAt()).isEqualTo(FRI_17_00);
        assertThat(move.moved().get(0).measure().elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void a_clock_that_is_paused_at_the_moment_of_the_change_stays_paused_and_follows() {
        shelf.contract(1, pausable("resolve", 4));
        shelf.contract(2, pausable("resolve", 6));
        AHistory history = AHistory.openedAt(FRI_09_00).askedAt(FRI_10_00);
        MovedClock moved = amended(history, 2, FRI_16_00).orElseThrow().moved().get(0);
        assertThat(moved.measure().state()).isEqualTo(ClockState.PAUSED);
        assertThat(moved.measure().dueAt()).isNull();
        assertThat(moved.promised().target().budget()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void closed_verdicts_never_change_when_the_agreement_does() {
        shelf.contract(
                1, target("acknowledge", 1), target("useful-response", 2), target("resolve", 8));
        shelf.contract(
                2, target("acknowledge", 3), target("useful-response", 9), target("resolve", 16));
        AHistory history = AHistory.openedAt(FRI_09_00).acceptedAt(FRI_09_00.plusSeconds(60));
        List<Verdict> before = SlaAudit.judge(shelf, history.entries(), FRI_12_00);
        TermsMove move = amended(history, 2, FRI_12_00).orElseThrow();
        follow(history, move, FRI_12_00);
        List<Verdict> after = SlaAudit.judge(shelf, history.entries(), FRI_12_00);
        assertThat(move.kept()).containsExactly("critical.acknowledge", "critical.useful-response");
        assertThat(of(after, "acknowledge")).isEqualTo(of(before, "acknowledge"));
        assertThat(of(after, "useful-response"))
                .isEqualTo(of(before, "useful-response"))
                .extracting(Verdict::kind)
                .isEqualTo(VerdictKind.MISSED);
        assertThat(of(after, "resolve").promised().bound().contractVersion()).isEqualTo(2);
    }

    @Test
    void a_missed_clock_does_not_turn_unmissed_by_a_longer_promise() {
        shelf.contract(1, target("resolve", 2));
        shelf.contract(2, target("resolve", 80));
        assertThat(amended(AHistory.openedAt(FRI_09_00), 2, FRI_12_00)).isEmpty();
    }

    @Test
    void a_clock_is_not_stale_overdue_after_the_agreement_changed() {
        shelf.contract(1, target("resolve", 4));
        shelf.contract(2, target("resolve", 7));
        AHistory history = AHistory.openedAt(FRI_09_00);
        follow(history, amended(history, 2, FRI_12_00).orElseThrow(), FRI_12_00);
        assertThat(of(SlaAudit.judge(shelf, history.entries(), FRI_15_00), "resolve").kind())
                .isEqualTo(VerdictKind.UNDECIDABLE);
    }

    @Test
    void a_deadline_that_moves_into_the_past_is_missed_at_that_instant() {
        shelf.contract(1, target("resolve", 8));
        shelf.contract(2, target("resolve", 2));
        MovedClock moved =
                amended(AHistory.openedAt(FRI_09_00), 2, FRI_14_00).orElseThrow().moved().get(0);
        assertThat(moved.measure().state()).isEqualTo(ClockState.MISSED);
        assertThat(moved.measure().dueAt()).isEqualTo(FRI_11_00);
        assertThat(moved.warnsAt()).isNull();
    }

    @Test
    void what_is_newly_promised_does_not_begin_and_what_is_promised_no_more_goes_on() {
        shelf.contract(1, target("acknowledge", 4), target("resolve", 8));
        shelf.contract(2, target("resolve", 9), target("restore", 2));
        AHistory history = AHistory.openedAt(FRI_10_00);
        TermsMove move = amended(history, 2, FRI_11_00).orElseThrow();
        follow(history, move, FRI_11_00);
        assertThat(move.kept()).containsExactly("critical.acknowledge", "critical.restore");
        assertThat(SlaAudit.judge(shelf, history.entries(), FRI_12_00))
                .extracting(verdict -> verdict.promised().target().clock())
                .containsExactlyInAnyOrder("acknowledge", "resolve");
    }

    @Test
    void a_case_with_nothing_that_runs_is_left_alone() {
        shelf.contract(1, target("acknowledge", 4), target("resolve", 8));
        shelf.contract(2, target("acknowledge", 5), target("resolve", 9));
        AHistory solved = AHistory.openedAt(FRI_09_00).acceptedAt(FRI_10_00).resolvedAt(FRI_11_00);
        assertThat(amended(solved, 2, FRI_12_00)).isEmpty();
        assertThat(move(FREE_TUESDAY, solved, FRI_12_00)).isEmpty();
    }

    @Test
    void nobody_follows_another_contract_an_older_version_or_the_same_one_twice() {
        shelf.contract(1, target("resolve", 8));
        shelf.contract(2, target("resolve", 9));
        AHistory history = AHistory.openedAt(FRI_10_00);
        ContractAmended other =
                new ContractAmended("OTHER", 2, shelf.terms(2), Map.of("OFFICE", OFFICE));
        assertThat(move(other, history, FRI_11_00)).isEmpty();
        follow(history, amended(history, 2, FRI_11_00).orElseThrow(), FRI_11_00);
        assertThat(amended(history, 2, FRI_12_00)).isEmpty();
        assertThat(amended(history, 1, FRI_12_00)).isEmpty();
    }

    @Test
    void an_amendment_brings_no_newer_calendar_along() {
        shelf.contract(1, target("resolve", 8));
        shelf.contract(2, target("resolve", 9));
        ContractAmended amended =
                new ContractAmended(
                        "TERMS",
                        2,
                        shelf.terms(2),
                        Map.of("OFFICE", OFFICE_WITH_FREE_TUESDAY, "ALWAYS", ALWAYS));
        TermsMove move = move(amended, AHistory.openedAt(FRI_10_00), FRI_11_00).orElseThrow();
        assertThat(move.bound().calendarVersionId()).isEqualTo(OFFICE);
    }

    @Test
    void a_calendar_that_an_amendment_newly_names_comes_as_it_stood_then() {
        shelf.contract(1, target("resolve", 8));
        shelf.contract(2, onCalendar("resolve", "ALWAYS", 24));
        TermsMove move = amended(AHistory.openedAt(FRI_10_00), 2, FRI_11_00).orElseThrow();
        assertThat(move.bound().otherCalendars()).containsExactly(Map.entry("ALWAYS", ALWAYS));
        assertThat(move.moved().get(0).promised().calendarVersionId()).isEqualTo(ALWAYS);
        assertThat(move.moved().get(0).measure().dueAt())
                .isEqualTo(FRI_10_00.plus(Duration.ofHours(24)));
    }

    @Test
    void a_calendar_moves_only_the_clocks_that_are_counted_on_it() {
        shelf.contract(1, target("resolve", 8), target("restore", 8));
        shelf.contract(2, target("resolve", 8), onCalendar("restore", "ALWAYS", 80));
        AHistory history = AHistory.openedAt(FRI_15_00);
        follow(history, amended(history, 2, FRI_16_00).orElseThrow(), FRI_16_00);
        TermsMove move = move(FREE_TUESDAY, history, FRI_17_00).orElseThrow();
        assertThat(move.kept()).containsExactly("critical.restore");
        assertThat(move.moved()).hasSize(1);
    }

    @Test
    void a_clock_that_stayed_behind_an_amendment_does_not_jump_over_it_by_a_calendar() {
        shelf.contract(1, target("acknowledge", 16), target("resolve", 16));
        shelf.contract(2, target("resolve", 17));
        AHistory history = AHistory.openedAt(FRI_10_00);
        follow(history, amended(history, 2, FRI_11_00).orElseThrow(), FRI_11_00);
        TermsMove move = move(FREE_TUESDAY, history, FRI_12_00).orElseThrow();
        assertThat(move.kept()).contains("critical.acknowledge");
        assertThat(move.moved()).hasSize(1);
    }

    @Test
    void the_clock_of_the_next_update_stays_where_an_ended_stretch_would_turn() {
        shelf.contract(1, target("next-update", 4), target("resolve", 40));
        shelf.contract(2, target("next-update", 2), target("resolve", 40));
        AHistory history = AHistory.openedAt(FRI_09_00).answeredAt(FRI_12_00);
        TermsMove move = amended(history, 2, FRI_13_00).orElseThrow();
        assertThat(move.kept()).containsExactly("critical.next-update");
    }

    @Test
    void the_clock_of_the_next_update_follows_from_its_last_update() {
        shelf.contract(1, target("next-update", 4));
        shelf.contract(2, target("next-update", 5));
        AHistory history = AHistory.openedAt(FRI_09_00).answeredAt(FRI_12_00);
        MovedClock moved = amended(history, 2, FRI_13_00).orElseThrow().moved().get(0);
        assertThat(moved.measure().startedAt()).isEqualTo(FRI_12_00);
        assertThat(moved.measure().dueAt()).isEqualTo(FRI_17_00);
    }

    @Test
    void warnings_move_along_and_those_that_were_told_are_not_told_again() {
        shelf.contract(1, warning("resolve", 6, 1));
        shelf.contract(2, warning("resolve", 7, 1, 2));
        AHistory history = AHistory.openedAt(FRI_09_00);
        assertThat(amended(history, 2, FRI_12_00).orElseThrow().moved().get(0).warnsAt())
                .isEqualTo(FRI_14_00);
        history.with(
                EntryKind.CLOCK_WARNED,
                FRI_14_00,
                "system",
                Map.of("clock", "resolve", "secondsLeft", "7200"));
        assertThat(
                        amended(history, 2, at("2027-12-03T14:30"))
                                .orElseThrow()
                                .moved()
                                .get(0)
                                .warnsAt())
                .isEqualTo(FRI_15_00);
    }

    @Test
    void a_clock_that_is_reopened_later_keeps_what_it_had() {
        shelf.contract(1, target("resolve", 8), target("close", 40));
        shelf.contract(2, target("resolve", 2), target("close", 41));
        AHistory history = AHistory.openedAt(FRI_10_00).resolvedAt(FRI_11_00);
        follow(history, amended(history, 2, FRI_12_00).orElseThrow(), FRI_12_00);
        history.reopenedAt(FRI_13_00);
        Verdict resolve = of(SlaAudit.judge(shelf, history.entries(), FRI_16_00), "resolve");
        assertThat(resolve.promised().bound().contractVersion()).isEqualTo(1);
        assertThat(resolve.kind()).isEqualTo(VerdictKind.UNDECIDABLE);
    }

    @Test
    void a_part_that_is_split_off_a_moved_case_stands_where_the_case_stands() {
        shelf.contract(1, target("resolve", 8));
        shelf.contract(2, target("resolve", 16));
        AHistory history = AHistory.openedAt(FRI_10_00);
        follow(history, amended(history, 2, FRI_11_00).orElseThrow(), FRI_11_00);
        AHistory part = history.splitAt(TUE_10_00);
        assertThat(of(SlaAudit.judge(shelf, part.entries(), WED_12_00), "resolve").dueAt())
                .isEqualTo(
                        of(SlaAudit.judge(shelf, history.entries(), WED_12_00), "resolve").dueAt());
    }

    @Test
    void a_severity_that_nobody_holds_gets_no_clock_by_a_move() {
        shelf.contract(1, critical("resolve", 8, high("resolve", 16)));
        shelf.contract(2, critical("resolve", 9, high("resolve", 18)));
        TermsMove move = amended(AHistory.openedAt(FRI_10_00), 2, FRI_11_00).orElseThrow();
        assertThat(move.moved()).extracting(MovedClock::severity).containsOnly(Severity.CRITICAL);
        assertThat(move.kept()).isEmpty();
    }

    @Test
    void a_severity_said_after_a_move_does_not_judge_the_past_by_what_came_after_it() {
        shelf.contract(1, critical("resolve", 8, high("acknowledge", 2)));
        shelf.contract(2, critical("resolve", 9, high("acknowledge", 1)));
        AHistory history = AHistory.openedAt(FRI_09_00).acceptedAt(FRI_10_00.plusSeconds(1800));
        TermsMove move = amended(history, 2, FRI_11_00).orElseThrow();
        assertThat(move.kept()).containsExactly("high.acknowledge");
        follow(history, move, FRI_11_00);
        history.with(EntryKind.SEVERITY_CHANGED, FRI_12_00, "aino", Map.of("severity", "high"));
        Verdict verdict = of(SlaAudit.judge(shelf, history.entries(), FRI_13_00), "acknowledge");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.MET);
        assertThat(verdict.promised().bound().contractVersion()).isEqualTo(1);
    }

    private Optional<TermsMove> amended(AHistory history, int version, Instant now) {
        return move(
                new ContractAmended(
                        "TERMS",
                        version,
                        shelf.terms(version),
                        Map.of("OFFICE", OFFICE, "ALWAYS", ALWAYS)),
                history,
                now);
    }

    private Optional<TermsMove> move(TermsChange change, AHistory history, Instant now) {
        lastChange = change;
        return TermsMove.of(
                change, history.entries(), List.of(Severity.CRITICAL), shelf.book(), now);
    }

    private TermsChange lastChange = FREE_TUESDAY;

    private void follow(AHistory history, TermsMove move, Instant at) {
        history.with(EntryKind.TERMS_FOLLOWED, at, "system", move.data(lastChange, 1));
    }

    private static Verdict of(List<Verdict> verdicts, String clock) {
        return verdicts.stream()
                .filter(verdict -> verdict.promised().target().clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Severity, List<ClockTarget>> critical(
            String clock, int hours, ClockTarget high) {
        return Map.of(
                Severity.CRITICAL, List.of(target(clock, hours)), Severity.HIGH, List.of(high));
    }

    private static ClockTarget high(String clock, int hours) {
        return target(clock, hours);
    }

    private static ClockTarget target(String clock, int hours) {
        return new ClockTarget(clock, Duration.ofHours(hours), false);
    }

    private static ClockTarget pausable(String clock, int hours) {
        return new ClockTarget(clock, Duration.ofHours(hours), true);
    }

    private static ClockTarget onCalendar(String clock, String calendar, int hours) {
        return new ClockTarget(clock, calendar, Duration.ofHours(hours), false, false, List.of());
    }

    private static ClockTarget warning(String clock, int hours, int... left) {
        return new ClockTarget(
                clock,
                null,
                Duration.ofHours(hours),
                false,
                false,
                Arrays.stream(left).mapToObj(Duration::ofHours).toList());
    }
}
