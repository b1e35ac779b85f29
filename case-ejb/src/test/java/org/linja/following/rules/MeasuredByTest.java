package org.linja.following.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_10_00;
import static org.linja.testkit.Helsinki.FRI_11_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_16_00;

import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.testkit.AHistory;

class MeasuredByTest {

    @Test
    void a_case_about_which_nobody_differed_is_measured_by_its_own_severity() {
        AHistory history = AHistory.openedAt(FRI_10_00, "high");
        MeasuredBy measured = MeasuredBy.of(Severity.HIGH, history.entries(), FRI_13_00);
        assertThat(measured.all()).containsExactly(Severity.HIGH);
        assertThat(measured.inPlay()).containsExactly(Severity.HIGH);
    }

    @Test
    void both_sides_of_a_dispute_follow_and_what_was_given_up_is_named_but_not_in_play() {
        AHistory history =
                AHistory.openedAt(FRI_10_00, "high")
                        .claimedAt(FRI_11_00, "critical")
                        .disputedAt(FRI_11_00, FRI_16_00);
        MeasuredBy disputed = MeasuredBy.of(Severity.HIGH, history.entries(), FRI_11_00);
        assertThat(disputed.inPlay()).containsExactlyInAnyOrder(Severity.HIGH, Severity.CRITICAL);
        history.claimedAt(FRI_12_00, "high");
        MeasuredBy agreed = MeasuredBy.of(Severity.HIGH, history.entries(), FRI_13_00);
        assertThat(agreed.inPlay()).containsExactly(Severity.HIGH);
        assertThat(agreed.all()).containsExactlyInAnyOrder(Severity.HIGH, Severity.CRITICAL);
    }
}
