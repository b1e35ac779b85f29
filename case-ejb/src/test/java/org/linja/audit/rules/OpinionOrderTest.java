package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_09_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_16_00;

import org.junit.jupiter.api.Test;

class OpinionOrderTest {

    @Test
    void a_time_that_is_over_ends_as_it_was_asked_for() {
        assertThat(new OpinionOrder(FRI_09_00, FRI_12_00, null, FRI_16_00).until())
                .isEqualTo(FRI_12_00);
        assertThat(new OpinionOrder(FRI_09_00, FRI_16_00, 7L, FRI_16_00).until())
                .isEqualTo(FRI_16_00);
    }

    @Test
    void what_is_opened_after_the_cut_is_judged_by_no_order() {
        assertThat(new OpinionOrder(FRI_09_00, FRI_16_00, null, FRI_12_00).until())
                .isEqualTo(FRI_12_00);
    }
}
