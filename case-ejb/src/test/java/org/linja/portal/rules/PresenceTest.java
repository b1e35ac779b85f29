package org.linja.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_09_00;
import static org.linja.testkit.Helsinki.FRI_12_00;
import static org.linja.testkit.Helsinki.FRI_13_00;
import static org.linja.testkit.Helsinki.FRI_15_00;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.calendars.rules.OpenSpan;

class PresenceTest {
    private static final Instant HORIZON = FRI_09_00.plus(Duration.ofDays(14));

    @Test
    void whoever_is_there_leaves_at_the_end_of_the_shift() {
        assertThat(at(FRI_09_00, new OpenSpan(FRI_09_00, FRI_12_00)))
                .isEqualTo(new Presence(true, FRI_12_00));
    }

    @Test
    void shifts_that_meet_or_overlap_are_one_presence() {
        assertThat(
                        at(
                                FRI_09_00,
                                new OpenSpan(FRI_12_00, FRI_15_00),
                                new OpenSpan(FRI_09_00, FRI_12_00)))
                .isEqualTo(new Presence(true, FRI_15_00));
        assertThat(
                        at(
                                FRI_09_00,
                                new OpenSpan(FRI_09_00, FRI_15_00),
                                new OpenSpan(FRI_09_00, FRI_12_00),
                                new OpenSpan(FRI_12_00, FRI_13_00)))
                .isEqualTo(new Presence(true, FRI_15_00));
    }

    @Test
    void a_gap_between_shifts_ends_a_presence() {
        assertThat(
                        at(
                                FRI_09_00,
                                new OpenSpan(FRI_09_00, FRI_12_00),
                                new OpenSpan(FRI_13_00, FRI_15_00)))
                .isEqualTo(new Presence(true, FRI_12_00));
        assertThat(
                        at(
                                FRI_12_00,
                                new OpenSpan(FRI_09_00, FRI_12_00),
                                new OpenSpan(FRI_13_00, FRI_15_00)))
                .isEqualTo(new Presence(false, FRI_13_00));
    }

    @Test
    void what_lasts_beyond_the_horizon_has_no_end_that_is_known() {
        assertThat(at(FRI_09_00, new OpenSpan(FRI_09_00, HORIZON)))
                .isEqualTo(new Presence(true, null));
        assertThat(at(FRI_09_00, new OpenSpan(HORIZON, HORIZON.plusSeconds(1))))
                .isEqualTo(new Presence(false, null));
    }

    @Test
    void where_nobody_is_planned_nobody_comes() {
        assertThat(at(FRI_09_00)).isEqualTo(new Presence(false, null));
        assertThat(at(FRI_13_00, new OpenSpan(FRI_09_00, FRI_12_00)))
                .isEqualTo(new Presence(false, null));
    }

    private static Presence at(Instant now, OpenSpan... spans) {
        return Presence.of(List.of(spans), now, HORIZON);
    }
}
