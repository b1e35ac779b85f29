package org.linja.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.reports.ADelivery.FIRST;
import static org.linja.reports.ADelivery.JOURNAL;
import static org.linja.reports.ADelivery.JUDGED;
import static org.linja.reports.ADelivery.SEALED;
import static org.linja.reports.ADelivery.SECOND;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.ContractFacts;
import org.linja.contracts.rules.Severity;
import org.linja.reports.ADelivery;
import org.linja.reports.rules.SoldAndDelivered.CountLine;
import org.linja.reports.rules.SoldAndDelivered.TargetLine;

/** Promise and delivery lie side by side, and nothing is lost or made up between them. */
class SoldAndDeliveredTest {

    @Test
    void versions_stand_beside_each_other_clause_by_clause() {
        assertThat(
                        ADelivery.lines().targets().stream()
                                .filter(line -> line.severity() == Severity.CRITICAL)
                                .map(SoldAndDeliveredTest::told))
                .containsExactly(
                        "3.1.1.1 v1 acknowledge OFFICE 3/2/1/0",
                        "3.1.1.1 v2 acknowledge OFFICE 0/0/0/0",
                        "3.1.1.2 v1 restore NIGHTS 3/1/1/1",
                        "3.1.1.2 v2 restore NIGHTS 7/5/2/0");
    }

    @Test
    void the_clauses_add_up_to_what_the_opinion_was_sealed_with() {
        SumControl control = ADelivery.lines().control();
        assertThat(control.clauses()).isEqualTo(new Tally(13, 8, 4, 1));
        assertThat(control.elsewhere()).isEqualTo(new Tally(4, 4, 0, 0));
        assertThat(control.agrees()).isTrue();
    }

    @Test
    void a_verdict_without_a_clause_shows_in_the_control() {
        List<JudgedClocks> more =
                List.of(new JudgedClocks("ACME-GOLD v2", "high", "restore", one()));
        SumControl control =
                lines(List.of(FIRST, SECOND), more, List.of(), one().tally()).control();
        assertThat(control.clauses()).isEqualTo(Tally.NONE);
        assertThat(control.agrees()).isFalse();
    }

    @Test
    void what_nobody_asked_for_is_not_called_upon_and_not_kept() {
        TargetLine low =
                ADelivery.lines().targets().stream()
                        .filter(line -> line.severity() == Severity.LOW)
                        .findFirst()
                        .orElseThrow();
        assertThat(low.isNotCalledUpon()).isTrue();
        assertThat(low.figures().medianSeconds()).isNull();
    }

    @Test
    void a_severity_without_targets_has_a_line_without_a_clock() {
        assertThat(ADelivery.lines().targets().stream().map(line -> line.clause().number()))
                .contains("3.1.2", "3.1.3");
    }

    @Test
    void a_version_that_did_not_govern_stands_there_if_a_verdict_was_made_by_it() {
        assertThat(lines(List.of(SECOND), JUDGED, List.of(), SEALED).versions())
                .containsExactly(FIRST, SECOND);
        assertThat(lines(List.of(SECOND), List.of(), List.of(), Tally.NONE).versions())
                .containsExactly(SECOND);
    }

    @Test
    void what_a_channel_may_not_open_is_counted_and_imports_are_not() {
        assertThat(counts(2, "portal")).containsExactly("4.1.2 opened 7", "4.1.2 not-allowed 2");
        assertThat(counts(2, "imported")).containsExactly(" opened 11");
        assertThat(counts(2, "mail")).containsExactly(" opened 1", " not-allowed 1");
        assertThat(counts(1, "phone")).containsExactly("4.1.1 opened 3", "4.1.1 not-allowed 0");
    }

    @Test
    void what_is_not_measured_has_no_figure() {
        List<CountLine> without =
                ADelivery.lines().counts().stream().filter(line -> line.count() == null).toList();
        assertThat(without)
                .extracting(CountLine::measure)
                .containsOnly(ServiceMeasure.IN_TARGETS, ServiceMeasure.NOT_MEASURED);
        assertThat(
                        ADelivery.lines().counts().stream()
                                .filter(line -> line.measure() == ServiceMeasure.CASE_REOPENED)
                                .map(line -> line.version() + ": " + line.count()))
                .containsExactly("1: 0", "2: 4");
    }

    private static SoldAndDelivered lines(
            List<ContractFacts> governing,
            List<JudgedClocks> judged,
            List<JournalCount> journal,
            Tally sealed) {
        return SoldAndDelivered.of(List.of(FIRST, SECOND), governing, judged, journal, sealed);
    }

    private static List<String> counts(int version, String channel) {
        return lines(List.of(), JUDGED, JOURNAL, SEALED).counts().stream()
                .filter(line -> line.version() == version && line.clause().about().equals(channel))
                .map(
                        line ->
                                line.clause().number()
                                        + ' '
                                        + line.measure().slug()
                                        + ' '
                                        + Objects.requireNonNull(line.count()))
                .toList();
    }

    private static ClockFigures one() {
        return new ClockFigures(new Tally(1, 1, 0, 0), 5L, 5L, 100_001L, false);
    }

    private static String told(TargetLine line) {
        Tally tally = line.figures().tally();
        return "%s v%d %s %s %d/%d/%d/%d"
                .formatted(
                        line.clause().number(),
                        line.version(),
                        line.clause().about(),
                        line.calendar(),
                        tally.clocks(),
                        tally.met(),
                        tally.missed(),
                        tally.undecidable());
    }
}
