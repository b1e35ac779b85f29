package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;

import org.junit.jupiter.api.Test;
import org.linja.testkit.AHistory;

class LineAtTest {

    private static final AHistory HANDED_OVER =
            AHistory.openedAt(FRI_10_00).acceptedAt(FRI_11_00).handedOverAt(FRI_12_00, "line-2");

    @Test
    void a_case_belongs_to_the_line_that_had_it_when_the_clock_stopped() {
        assertThat(LineAt.of(HANDED_OVER.entries(), FRI_11_00)).isEqualTo("line-1");
        assertThat(LineAt.of(HANDED_OVER.entries(), FRI_13_00)).isEqualTo("line-2");
    }

    @Test
    void a_hand_over_at_the_very_instant_counts() {
        assertThat(LineAt.of(HANDED_OVER.entries(), FRI_12_00)).isEqualTo("line-2");
    }

    @Test
    void before_it_was_opened_nobody_had_it() {
        assertThat(LineAt.of(HANDED_OVER.entries(), FRI_10_00.minusSeconds(1))).isEmpty();
    }
}
