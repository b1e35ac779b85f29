package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

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
}
