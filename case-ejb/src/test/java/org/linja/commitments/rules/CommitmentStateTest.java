package org.linja.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.commitments.rules.CommitmentAct.CARRY;
import static org.linja.commitments.rules.CommitmentAct.DECLINE;
import static org.linja.commitments.rules.CommitmentAct.HAND_ON;
import static org.linja.commitments.rules.CommitmentAct.KEEP;
import static org.linja.commitments.rules.CommitmentAct.MISS;
import static org.linja.commitments.rules.CommitmentAct.RELEASE;
import static org.linja.commitments.rules.CommitmentAct.REVISE;
import static org.linja.commitments.rules.CommitmentAct.TAKE;
import static org.linja.commitments.rules.CommitmentAct.WITHDRAW;
import static org.linja.commitments.rules.CommitmentState.ASKED;
import static org.linja.commitments.rules.CommitmentState.BROKEN;
import static org.linja.commitments.rules.CommitmentState.DECLINED;
import static org.linja.commitments.rules.CommitmentState.KEPT;
import static org.linja.commitments.rules.CommitmentState.KEPT_LATE;
import static org.linja.commitments.rules.CommitmentState.OPEN;
import static org.linja.commitments.rules.CommitmentState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against every act, for a promise and for an estimate. */
class CommitmentStateTest {
    /** What is not named here is refused. */
    private static final Map<CommitmentState, Map<CommitmentAct, CommitmentState>> OF_A_PROMISE =
            Map.of(
                    ASKED,
                    Map.of(
                            TAKE, OPEN, DECLINE, DECLINED, KEEP, KEPT, MISS, BROKEN, HAND_ON, ASKED,
                            CARRY, ASKED, RELEASE, WITHDRAWN),
                    OPEN,
                    Map.of(
                            TAKE, OPEN, KEEP, KEPT, WITHDRAW, WITHDRAWN, MISS, BROKEN, HAND_ON,
                            OPEN, CARRY, OPEN, RELEASE, WITHDRAWN),
                    BROKEN,
                    Map.of(
                            TAKE, BROKEN, KEEP, KEPT_LATE, WITHDRAW, WITHDRAWN, HAND_ON, BROKEN,
                            CARRY, BROKEN, RELEASE, WITHDRAWN));

    static Stream<Arguments> everything() {
        return Stream.of(CommitmentNature.values())
                .flatMap(
                        nature ->
                                Stream.of(CommitmentState.values())
                                        .flatMap(
                                                state ->
                                                        Stream.of(CommitmentAct.values())
                                                                .map(
                                                                        act ->
                                                                                Arguments.of(
                                                                                        nature,
                                                                                        state,
                                                                                        act))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_act_leads_where_the_table_says_and_nowhere_else(
            CommitmentNature nature, CommitmentState state, CommitmentAct act) {
        Map<CommitmentAct, CommitmentState> lawful = new EnumMap<>(CommitmentAct.class);
        lawful.putAll(OF_A_PROMISE.getOrDefault(state, Map.of()));
        if (nature == CommitmentNature.ESTIMATE && (state == OPEN || state == BROKEN)) {
            lawful.put(REVISE, OPEN);
        }
        assertThat(state.after(act, nature).orElse(null)).isEqualTo(lawful.get(act));
    }

    @Test
    void nothing_that_a_customer_waits_for_is_a_dead_end() {
        for (CommitmentState state : CommitmentState.values()) {
            if (state.isOwed()) {
                assertThat(state.after(KEEP, CommitmentNature.PROMISE))
                        .as(state.slug())
                        .isPresent();
            }
        }
    }

    @Test
    void only_when_a_matter_is_solved_is_estimated_all_else_is_promised() {
        for (CommitmentKind kind : CommitmentKind.values()) {
            assertThat(kind.nature() == CommitmentNature.ESTIMATE)
                    .isEqualTo(kind == CommitmentKind.ESTIMATE);
        }
    }
}
