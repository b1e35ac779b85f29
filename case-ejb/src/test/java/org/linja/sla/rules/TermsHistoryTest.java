package org.linja.sla.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.BoundTerms;
import org.linja.contracts.rules.ClockTarget;
import org.linja.contracts.rules.ContractTerms;
import org.linja.contracts.rules.Severity;
import org.linja.journal.rules.EntryKind;
import org.linja.testkit.AHistory;

class TermsHistoryTest {
    private static final ClockTarget RESOLVE = target("resolve", 4);
    private static final ClockTarget RESTORE = target("restore", 2);
    private static final Map<Integer, ContractTerms> BOOK =
            Map.of(
                    1, terms(target("acknowledge", 1), RESOLVE),
                    2, terms(target("resolve", 8), RESTORE),
                    3, terms(target("resolve", 16), target("acknowledge", 3)));

    @Test
    void without_a_move_a_case_keeps_what_was_bound_at_its_opening() {
        assertThat(promised(AHistory.openedAt(FRI_10_00)))
                .containsExactly("acknowledge 1: PT1H", "resolve 1: PT4H");
    }

    @Test
    void a_move_takes_along_every_clock_that_it_does_not_leave_alone() {
        AHistory moved = AHistory.openedAt(FRI_10_00);
        follow(moved, 2, "critical.acknowledge critical.restore");
        assertThat(promised(moved)).containsExactly("resolve 2: PT8H", "acknowledge 1: PT1H");
    }

    @Test
    void a_clock_that_was_left_alone_once_may_follow_later() {
        AHistory moved = AHistory.openedAt(FRI_10_00);
        follow(moved, 2, "critical.acknowledge critical.resolve critical.restore");
        follow(moved, 3, "critical.restore");
        assertThat(promised(moved)).containsExactly("resolve 3: PT16H", "acknowledge 3: PT3H");
    }

    @Test
    void a_severity_that_nothing_was_measured_by_before_takes_the_newest_terms_whole() {
        AHistory moved = AHistory.openedAt(FRI_10_00, "low");
        follow(moved, 2, "low.acknowledge low.resolve");
        assertThat(promised(moved)).containsExactly("resolve 2: PT8H", "restore 2: PT2H");
    }

    private static void follow(AHistory history, int version, String kept) {
        Map<String, String> data =
                new TreeMap<>(new BoundTerms("TERMS", version, 1, new TreeMap<>()).data());
        data.put(TermsHistory.KEPT, kept);
        history.with(EntryKind.TERMS_FOLLOWED, version == 2 ? FRI_11_00 : FRI_12_00, data);
    }

    private static List<String> promised(AHistory history) {
        return TermsHistory.of(history.entries())
                .orElseThrow()
                .promised(Severity.CRITICAL, bound -> BOOK.get(bound.contractVersion()))
                .stream()
                .map(
                        clock ->
                                "%s %d: %s"
                                        .formatted(
                                                clock.target().clock(),
                                                clock.bound().contractVersion(),
                                                clock.target().budget()))
                .toList();
    }

    private static ContractTerms terms(ClockTarget... targets) {
        return new ContractTerms(
                "OFFICE", "CRITICAL", "", Map.of(Severity.CRITICAL, List.of(targets)), Map.of());
    }

    private static ClockTarget target(String clock, int hours) {
        return new ClockTarget(clock, Duration.ofHours(hours), false);
    }
}
