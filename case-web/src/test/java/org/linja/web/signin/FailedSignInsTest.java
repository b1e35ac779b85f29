package org.linja.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedSignInsTest {
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
}
