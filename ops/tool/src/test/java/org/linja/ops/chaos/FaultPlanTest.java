package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    @Test
    void a_seed_draws_the_same_kills_again_and_another_seed_others() {
        assertThat(FaultPlan.of(7, 20)).isEqualTo(FaultPlan.of(7, 20)).hasSize(20);
        assertThat(FaultPlan.of(7, 20)).isNotEqualTo(FaultPlan.of(8, 20));
        assertThat(FaultPlan.of(7, 20)).startsWith(FaultPlan.of(7, 9).toArray(Fault[]::new));
    }

    @Test
    void six_kills_hit_server_and_database_under_each_kind_of_work() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(
                            FaultPlan.of(seed, 6).stream()
                                    .map(each -> each.target() + " " + each.under()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_table_says_what_so_many_kills_prove_and_no_more() {
        List<Outcome.Made> ten =
                FaultPlan.of(1, 10).stream().map(fault -> new Outcome.Made(fault, 1, 2)).toList();

        assertThat(outcome(ten, List.of()).statistics()).contains("0 in 10").contains("30.0 %");
        assertThat(outcome(ten.subList(0, 2), List.of()).statistics()).contains("100.0 %");
        assertThat(outcome(List.of(), List.of()).statistics()).contains("proves nothing");

        Outcome repeated = outcome(ten, List.of(new Checker.Finding("repeated", "a letter")));
        assertThat(repeated.kept()).isTrue();
        Outcome lost = outcome(ten, List.of(new Checker.Finding("lost", "call 3")));
        assertThat(lost.kept()).isFalse();
        assertThat(lost.statistics()).contains("broken").doesNotContain("bounds");
        assertThat(lost.table()).contains("lost             1").contains("lost: call 3");
    }

    private static Outcome outcome(List<Outcome.Made> made, List<Checker.Finding> findings) {
        return new Outcome("2026-11-25T10:00:00Z", 1, "1", made, 1, 1, 1, 1, findings);
    }
}
