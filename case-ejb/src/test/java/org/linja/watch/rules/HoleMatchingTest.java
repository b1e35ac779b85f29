package org.linja.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.HoleReason;
import org.linja.rota.rules.RosterHole;
import org.linja.rota.rules.SupportLine;
import org.linja.testkit.Helsinki;
import org.linja.watch.rules.HoleMatching.Gone;

class HoleMatchingTest {
    private static final Instant NOW = Helsinki.at("2026-11-23T12:00");
    private static final Instant THU = Helsinki.at("2026-11-26T00:00");
    private static final Instant FRI = Helsinki.at("2026-11-27T00:00");
    private static final Instant SAT = Helsinki.at("2026-11-28T00:00");
    private static final Instant SUN = Helsinki.at("2026-11-29T00:00");

    @Test
    void a_hole_that_nobody_knows_appears_once() {
        RosterHole hole = hole(THU, FRI);
        assertThat(match(List.of(), hole).appeared()).containsExactly(hole);

        HoleMatching again = match(List.of(known(1, THU, FRI, false)), hole);
        assertThat(again.appeared()).isEmpty();
        assertThat(again.gone()).isEmpty();
        assertThat(again.stays()).singleElement().matches(stays -> !stays.isMoved());
    }

    @Test
    void a_hole_that_changes_its_edges_is_the_same_hole() {
        HoleMatching grown = match(List.of(known(1, THU, FRI, false)), hole(THU, SAT));
        assertThat(grown.appeared()).isEmpty();
        assertThat(grown.stays())
                .singleElement()
                .matches(stays -> stays.isMoved() && SAT.equals(stays.until()));
        assertThat(match(List.of(known(1, THU, null, false)), hole(THU, SAT)).appeared()).isEmpty();
    }

    @Test
    void a_hole_that_has_begun_keeps_the_edge_it_was_found_with() {
        Instant begun = NOW.minus(Duration.ofHours(3));
        assertThat(match(List.of(known(1, begun, FRI, false)), hole(NOW, FRI)).stays())
                .singleElement()
                .matches(stays -> !stays.isMoved() && stays.from().equals(begun));
    }

    @Test
    void a_hole_that_is_filled_in_its_middle_stays_one_matter() {
        HoleMatching apart =
                match(List.of(known(1, THU, SUN, false)), hole(THU, FRI), hole(SAT, SUN));
        assertThat(apart.appeared()).isEmpty();
        assertThat(apart.gone()).isEmpty();
        assertThat(apart.parts())
                .singleElement()
                .matches(part -> part.of().id() == 1 && part.hole().from().equals(SAT));
    }

    @Test
    void holes_that_grow_together_go_on_as_the_older_one() {
        KnownHole first = known(1, THU, FRI, false);
        KnownHole second = known(2, SAT, SUN, false);
        HoleMatching one = match(List.of(second, first), hole(THU, SUN));
        assertThat(one.stays()).singleElement().matches(stays -> stays.known().equals(first));
        assertThat(one.gone()).containsExactly(new Gone(second, HoleEnd.JOINED));
    }

    @Test
    void a_hole_is_gone_when_it_is_filled_and_when_its_time_has_passed() {
        KnownHole filled = known(1, THU, FRI, false);
        KnownHole passed = known(2, NOW.minus(Duration.ofHours(2)), NOW, false);
        assertThat(match(List.of(filled, passed)).gone())
                .containsExactly(
                        new Gone(filled, HoleEnd.FILLED), new Gone(passed, HoleEnd.PASSED));
    }

    @Test
    void what_a_person_has_settled_is_not_told_again_unless_it_grows() {
        KnownHole settled = known(1, THU, SAT, true);
        assertThat(match(List.of(settled), hole(THU, SAT)).appeared()).isEmpty();
        assertThat(match(List.of(settled), hole(THU, FRI)).appeared()).isEmpty();

        RosterHole grown = hole(THU, SUN);
        HoleMatching matching = match(List.of(settled), grown);
        assertThat(matching.appeared()).containsExactly(grown);
        assertThat(matching.gone()).containsExactly(new Gone(settled, HoleEnd.JOINED));
    }

    @Test
    void another_lines_hole_is_another_hole() {
        RosterHole other =
                new RosterHole(
                        SupportLine.LINE_2,
                        THU,
                        FRI,
                        List.of(HoleReason.NOBODY_PLANNED),
                        List.of());
        assertThat(match(List.of(known(1, THU, FRI, false)), other).appeared())
                .containsExactly(other);
    }

    @Test
    void the_nearer_a_hole_the_harder_it_is_taken() {
        assertThat(Nearness.severity(NOW, NOW)).isEqualTo(Severity.CRITICAL);
        assertThat(Nearness.severity(NOW.plus(Duration.ofDays(1)), NOW)).isEqualTo(Severity.MEDIUM);
        assertThat(Nearness.severity(NOW.plus(Duration.ofDays(3)), NOW)).isEqualTo(Severity.LOW);
    }

    private static HoleMatching match(List<KnownHole> known, RosterHole... found) {
        return HoleMatching.of(known, List.of(found), NOW);
    }

    private static KnownHole known(
            long id, Instant from, @Nullable Instant until, boolean settled) {
        return new KnownHole(id, SupportLine.LINE_1, from, until, 100 + id, settled);
    }

    private static RosterHole hole(Instant from, @Nullable Instant until) {
        return new RosterHole(
                SupportLine.LINE_1, from, until, List.of(HoleReason.NOBODY_PLANNED), List.of());
    }
}
