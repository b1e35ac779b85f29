package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.procedures.rules.StepState.DONE;
import static org.linja.procedures.rules.StepState.DROPPED;
import static org.linja.procedures.rules.StepState.LAPSED;
import static org.linja.procedures.rules.StepState.OPEN;
import static org.linja.procedures.rules.StepState.SKIPPED;
import static org.linja.procedures.rules.StepState.UNDONE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of a step against everything that can happen to it. */
class StepStateTest {
    private static final Map<StepState, Map<StepState.Act, StepState>> LAWFUL =
            Map.of(
                    OPEN,
                    Map.of(
                            StepState.Act.COMPLETE, DONE,
                            StepState.Act.SKIP, SKIPPED,
                            StepState.Act.DROP, DROPPED),
                    DONE,
                    Map.of(StepState.Act.LAPSE, LAPSED, StepState.Act.UNDO, UNDONE));

    @ParameterizedTest
    @EnumSource
    void an_act_leads_where_the_table_says_and_nowhere_else(StepState state) {
        for (StepState.Act act : StepState.Act.values()) {
            assertThat(state.after(act).orElse(null))
                    .as(state + " " + act)
                    .isEqualTo(LAWFUL.getOrDefault(state, Map.of()).get(act));
        }
    }

    @Test
    void what_a_person_skips_is_not_left_out_by_the_deviation_that_gave_it_another_time() {
        assertThat(SKIPPED.isLeftOut(3L, null)).isTrue();
        assertThat(SKIPPED.isLeftOut(3L, 7L)).isFalse();
        assertThat(SKIPPED.isLeftOut(null, 7L)).isFalse();
        assertThat(DONE.isLeftOut(3L, null)).isFalse();
    }
}
