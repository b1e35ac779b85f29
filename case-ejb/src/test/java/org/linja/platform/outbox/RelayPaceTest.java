package org.linja.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rounds of a flood carry more than one event each. */
class RelayPaceTest {
    private long now = Long.MAX_VALUE - 5;

    private final RelayPace pace = new RelayPace(() -> now);

    @Test
    void the_first_round_and_one_after_a_while_wait_for_nobody() {
        assertThat(pace.waitNanos()).isZero();
        pace.begin();
        pass(25);
        assertThat(pace.waitNanos()).isZero();
        pass(60_000);
        assertThat(pace.waitNanos()).isZero();
    }

    @Test
    void one_that_follows_at_once_waits_until_its_turn_and_no_longer() {
        pace.begin();
        assertThat(pace.waitNanos()).isEqualTo(millis(25));
        pass(10);
        assertThat(pace.waitNanos()).isEqualTo(millis(15));
    }

    @Test
    void behind_one_that_was_full_nobody_waits() {
        pace.begin();
        pace.hurry();
        assertThat(pace.waitNanos()).isZero();
        pace.begin();
        assertThat(pace.waitNanos()).isEqualTo(millis(25));
    }

    private void pass(long millis) {
        now += millis(millis);
    }

    private static long millis(long count) {
        return TimeUnit.MILLISECONDS.toNanos(count);
    }
}
