package org.linja.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstTurnTest {
    private static final Instant FRI_12_00 = Instant.parse("2026-11-27T12:00:00Z");
    private static final FirstTurn TURN = new FirstTurn("maria", 3, FRI_12_00);

    @Test
    void it_is_good_for_five_minutes_whichever_server_is_asked() {
        assertThat(TURN.isOver(FRI_12_00)).isFalse();
        assertThat(TURN.isOver(FRI_12_00.plusSeconds(299))).isFalse();
        assertThat(TURN.isOver(FRI_12_00.plusSeconds(300))).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_lengthens_nothing() {
        assertThat(TURN.isOver(FRI_12_00.minusSeconds(1))).isTrue();
    }
}
