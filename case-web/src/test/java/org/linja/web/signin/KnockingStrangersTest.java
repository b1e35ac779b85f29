package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnockingStrangersTest {
    private static final long MINUTE = 60_000_000_000L;

    private static final int MOST = 3;

    private final KnockingStrangers strangers = new KnockingStrangers();

    @Test
    void whoever_knocks_too_often_waits_out_the_minute_and_others_do_not() {
        for (int n = 0; n < MOST; n++) {
            assertThat(strangers.mustWait("192.0.2.7", MOST, n)).as("knock %d", n).isFalse();
            strangers.count("192.0.2.7", n);
        }
        assertThat(strangers.mustWait("192.0.2.7", MOST, MINUTE - 1)).isTrue();
        assertThat(strangers.mustWait("192.0.2.200", MOST, MINUTE - 1)).as("same network").isTrue();
        assertThat(strangers.mustWait("192.0.3.7", MOST, MINUTE - 1))
                .as("another network")
                .isFalse();
        assertThat(strangers.mustWait("192.0.2.7", MOST, MINUTE)).isFalse();
    }
}
