package org.linja.watch.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linja.testkit.Helsinki;

class RoundPlanTest {
    private static final RoundPlan HOURLY = new RoundPlan(Duration.ofHours(1), null);
    private static final RoundPlan BY_DAY = quiet("22:00-07:00");

    @Test
    void around_the_clock_a_round_is_owed_an_interval_after_the_last() {
        assertThat(HOURLY.dueAfter(at("2026-11-27T23:40"))).isEqualTo(at("2026-11-28T00:40"));
    }

    @Test
    void quiet_hours_do_not_count() {
        assertThat(BY_DAY.dueAfter(at("2026-11-27T12:00"))).isEqualTo(at("2026-11-27T13:00"));
        assertThat(BY_DAY.dueAfter(at("2026-11-27T21:30"))).isEqualTo(at("2026-11-28T07:30"));
        assertThat(BY_DAY.dueAfter(at("2026-11-27T22:00"))).isEqualTo(at("2026-11-28T08:00"));
        assertThat(BY_DAY.dueAfter(at("2026-11-28T03:00"))).isEqualTo(at("2026-11-28T08:00"));
    }

    @Test
    void nothing_is_due_in_the_quiet_not_even_at_its_first_instant() {
        assertThat(BY_DAY.dueAfter(at("2026-11-27T21:00"))).isEqualTo(at("2026-11-28T07:00"));
    }

    @Test
    void quiet_hours_may_lie_within_a_day() {
        assertThat(quiet("01:00-05:00").dueAfter(at("2026-11-27T00:30")))
                .isEqualTo(at("2026-11-27T05:30"));
    }

    @Test
    void a_long_interval_goes_on_in_the_morning() {
        RoundPlan daily = new RoundPlan(Duration.ofDays(1), night("22:00-07:00"));
        assertThat(daily.dueAfter(at("2026-11-27T12:00"))).isEqualTo(at("2026-11-28T21:00"));
    }

    @Test
    void quiet_hours_end_at_their_wall_time_when_the_clocks_change() {
        assertThat(BY_DAY.dueAfter(at("2026-03-28T21:30"))).isEqualTo(at("2026-03-29T07:30"));
        assertThat(BY_DAY.dueAfter(at("2026-10-24T21:30"))).isEqualTo(at("2026-10-25T07:30"));
    }

    @Test
    void quiet_hours_that_a_gap_swallows_are_none() {
        assertThat(quiet("03:10-03:50").dueAfter(at("2026-03-29T02:30")))
                .isEqualTo(at("2026-03-29T02:30").plus(Duration.ofHours(1)));
    }

    @Test
    void an_instant_in_the_quiet_knows_when_it_ends() {
        QuietTime night = night("22:00-07:00");
        assertThat(night.endAround(at("2026-11-28T03:00"))).contains(at("2026-11-28T07:00"));
        assertThat(night.endAround(at("2026-11-27T22:00"))).contains(at("2026-11-28T07:00"));
        assertThat(night.endAround(at("2026-11-28T07:00"))).isEmpty();
    }

    @Test
    void what_is_no_plan_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundPlan(Duration.ofMinutes(1), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundPlan(Duration.ofDays(2), null));
        for (String written : new String[] {"22-7", "22:00-22:00", "25:00-07:00", "off"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuietTime.parse(written, Helsinki.ZONE));
        }
        assertThat(QuietTime.parse(" ", Helsinki.ZONE)).isEmpty();
    }

    private static Instant at(String wallTime) {
        return Helsinki.at(wallTime);
    }

    private static QuietTime night(String written) {
        return QuietTime.parse(written, Helsinki.ZONE).orElseThrow();
    }

    private static RoundPlan quiet(String written) {
        return new RoundPlan(Duration.ofHours(1), night(written));
    }
}
