package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private static final long MINUTE = 60_000_000_000L;

    private final FailedSignIns failures = new FailedSignIns();

    @Test
    void the_eleventh_try_must_wait() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.mustWait("aino", "10.0.0.1")).isFalse();
            failures.failed("aino", "10.0.0.1");
        }

        assertThat(failures.mustWait("aino", "10.0.0.1")).isTrue();
    }

    @Test
    void a_neighbour_of_the_guesser_waits_too_but_nobody_else() {
        for (int i = 0; i < 10; i++) {
            failures.failed("aino", "10.0.0.1");
        }

        assertThat(failures.mustWait("aino", "10.0.0.77")).isTrue();
        assertThat(failures.mustWait("aino", "10.0.1.1")).isFalse();
        assertThat(failures.mustWait("ilmari", "10.0.0.1")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        for (int i = 0; i < 10; i++) {
            failures.failed("aino", "10.0.0.1");
        }
        failures.succeeded("aino", "10.0.0.1");

        assertThat(failures.mustWait("aino", "10.0.0.1")).isFalse();
    }

    @Test
    void a_network_that_tries_many_accounts_waits_but_for_those_who_come_in_from_there() {
        failures.succeeded("aino", "10.0.0.1");
        for (int i = 0; i < FailedSignIns.OF_NETWORK; i++) {
            assertThat(failures.mustWait("guess" + i, "10.0.0.1", i)).as("try %d", i).isFalse();
            failures.failed("guess" + i, "10.0.0.1", i);
        }

        assertThat(failures.mustWait("one-more", "10.0.0.1", MINUTE - 1)).isTrue();
        assertThat(failures.mustWait("one-more", "10.0.1.1", MINUTE - 1)).isFalse();
        assertThat(failures.mustWait("aino", "10.0.0.1", MINUTE - 1)).isFalse();
        assertThat(failures.mustWait("one-more", "10.0.0.1", MINUTE)).isFalse();
    }

    @Test
    void an_account_tried_from_many_networks_leaves_each_few_tries_and_its_owner_all_of_them() {
        failures.succeeded("aino", "10.0.0.1");
        for (int i = 0; i < FailedSignIns.OF_ACCOUNT; i++) {
            failures.failed("aino", "10.1." + i + ".1", i);
        }

        assertThat(failures.mustWait("aino", "10.2.0.1", 100)).as("a new network").isFalse();
        for (int i = 0; i < FailedSignIns.OF_PAIR_UNDER_ATTACK; i++) {
            failures.failed("aino", "10.2.0.1", 100);
        }
        assertThat(failures.mustWait("aino", "10.2.0.1", 100)).isTrue();
        assertThat(failures.mustWait("aino", "10.0.0.1", 100)).as("at home").isFalse();
        assertThat(failures.mustWait("ilmari", "10.2.0.1", 100)).as("another").isFalse();
    }
}
