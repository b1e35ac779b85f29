package org.linja.answers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeldStateTest {
    private static final Set<HeldState> ENDS =
            EnumSet.of(HeldState.RELEASED, HeldState.WITHDRAWN, HeldState.LAPSED);

    @Test
    void every_state_is_reached_from_waiting() {
        Set<HeldState> reached = EnumSet.of(HeldState.WAITING);
        Deque<HeldState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            HeldState from = open.pop();
            Arrays.stream(HeldAct.values())
                    .flatMap(act -> from.after(act).stream())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        assertThat(reached).containsExactly(HeldState.values());
    }

    @ParameterizedTest
    @EnumSource(HeldAct.class)
    void what_has_ended_begins_by_no_act_again(HeldAct act) {
        assertThat(ENDS).allMatch(end -> end.after(act).isEmpty());
    }

    @Test
    void whatever_is_open_can_be_given_up_and_goes_with_its_case() {
        for (HeldState state : HeldState.values()) {
            assertThat(state.isOpen()).isEqualTo(!ENDS.contains(state));
            assertThat(state.after(HeldAct.WITHDRAW).isPresent()).isEqualTo(state.isOpen());
            assertThat(state.after(HeldAct.LAPSE).isPresent()).isEqualTo(state.isOpen());
            assertThat(state.after(HeldAct.CARRY).isPresent()).isEqualTo(state.isOpen());
        }
    }

    @Test
    void it_goes_out_from_waiting_alone() {
        assertThat(HeldState.WAITING.after(HeldAct.APPROVE)).contains(HeldState.RELEASED);
        assertThat(HeldState.SENT_BACK.after(HeldAct.APPROVE))
                .as("what came back is written anew before it goes out")
                .isEmpty();
        assertThat(HeldState.SENT_BACK.after(HeldAct.REWRITE)).contains(HeldState.WAITING);
        assertThat(HeldState.SENT_BACK.after(HeldAct.SEND_BACK)).isEmpty();
    }
}
