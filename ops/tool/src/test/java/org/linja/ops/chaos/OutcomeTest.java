package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.ops.settings.Failure;

class OutcomeTest {
    @Test
    void the_table_says_what_so_many_faults_prove_and_no_more() {
        assertThat(outcome(10).statistics()).contains("0 in 10").contains("30.0 %");
        assertThat(outcome(2).statistics()).contains("100.0 %");
        assertThat(outcome(0).statistics()).contains("proves nothing");

        Outcome repeated = outcome(10, new Checker.Finding("repeated", "a letter"));
        assertThat(repeated.kept()).isTrue();
        assertThat(repeated.table()).doesNotContain("a letter");
        Outcome lost = outcome(10, new Checker.Finding("lost", "call 3"));
        assertThat(lost.kept()).isFalse();
        assertThat(lost.statistics()).contains("broken").doesNotContain("bounds");
        assertThat(lost.table()).contains("10 faults, 1 lost, 0 twice").contains("lost: call 3");
        assertThat(outcome(10, new Checker.Finding("late", "a step")).kept()).isFalse();
    }

    @Test
    void the_worst_delay_and_each_scenario_stand_in_table_and_csv() {
        assertThat(outcome(3).table())
                .contains("worst delay 41.5 s (undisturbed 1.2 s)")
                .contains("2026-11-25T10:00:00Z, seed 7");
        assertThat(outcome(3).csv())
                .endsWith("2026-11-25T10:00:00Z,7,kill,3,12,0,0,0,0,0,1.2,41.5\n");
    }

    @Test
    void what_was_asked_for_and_not_run_is_said_and_steps_that_were_not_due_prove_nothing() {
        assertThat(outcome(3).table()).doesNotContain("NOT RUN");
        assertThat(outcome(3, List.of("duty", "two"), 12).table())
                .contains("NOT RUN          duty, two");
        assertThat(outcome(3, List.of(), 0).statistics()).contains("proves nothing of alerts");
    }

    @Test
    void scenarios_are_chosen_by_their_names() {
        List<Scenario> known = List.of(new ServerKilled(3), new WorkKilled(1, 2));
        assertThat(ChaosCommand.chosen(known, "")).isEqualTo(known);
        assertThat(ChaosCommand.chosen(known, "work, kill"))
                .containsExactly(known.get(1), known.get(0));
        assertThatThrownBy(() -> ChaosCommand.chosen(known, "flood"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("kill, work");
    }

    private static Outcome outcome(int faults, Checker.Finding... findings) {
        return outcome(faults, List.of(), 12, findings);
    }

    private static Outcome outcome(
            int faults, List<String> left, int steps, Checker.Finding... findings) {
        Judgement.Tally tally = new Judgement.Tally();
        tally.steps = steps;
        tally.worstCalm = Duration.ofMillis(1_200);
        tally.worstHit = Duration.ofMillis(41_500);
        return new Outcome(
                "2026-11-25T10:00:00Z",
                7,
                "1",
                List.of(new Outcome.Row("kill", faults, tally)),
                left,
                new Outcome.Taken(1, 1, 1, 1),
                Duration.ofSeconds(20),
                1,
                1,
                "asked once",
                List.of(findings));
    }
}
