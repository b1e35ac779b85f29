package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant BEGUN = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void what_an_earlier_start_did_does_not_make_this_one_faster() {
        assertThat(Pace.of(5_000, 6_000, 10_000, BEGUN, BEGUN.plusSeconds(10)))
                .contains(new Pace(100, Duration.ofSeconds(40)));
    }

    @Test
    void nothing_is_said_before_something_is_done() {
        assertThat(Pace.of(5_000, 5_000, 10_000, BEGUN, BEGUN.plusSeconds(10))).isEmpty();
        assertThat(Pace.of(0, 10, 10_000, BEGUN, BEGUN)).isEmpty();
    }

    @Test
    void what_is_done_takes_no_more_time() {
        assertThat(Pace.of(0, 100, 100, BEGUN, BEGUN.plusSeconds(5)))
                .contains(new Pace(20, Duration.ZERO));
    }
}
