package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HouseTimeTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final HouseTime time = new HouseTime(Duration.ZERO);

    @Test
    void a_clock_that_was_not_moved_is_real() {
        assertThat(time.came(at(30), at(100))).isEqualTo(at(30));
        assertThat(time.came(at(300), at(100))).as("has not come yet").isEqualTo(at(100));
    }

    @Test
    void what_was_leapt_over_came_with_the_leap() {
        time.moved(at(60), Duration.ofMinutes(10));
        assertThat(time.came(at(30), at(100))).isEqualTo(at(30));
        assertThat(time.came(at(61), at(100))).isEqualTo(at(60));
        assertThat(time.came(at(660), at(100))).isEqualTo(at(60));
        assertThat(time.came(at(670), at(100))).isEqualTo(at(70));
    }

    @Test
    void what_comes_again_after_a_leap_back_counts_from_the_last_time_before_it_arrived() {
        time.moved(at(60), Duration.ofSeconds(-50));
        assertThat(time.came(at(40), at(41))).isEqualTo(at(40));
        assertThat(time.came(at(40), at(70))).as("not yet again").isEqualTo(at(40));
        assertThat(time.came(at(40), at(95))).isEqualTo(at(90));
        time.moved(at(100), Duration.ZERO);
        assertThat(time.came(at(70), at(101))).isEqualTo(at(100));
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
