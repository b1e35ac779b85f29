package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitBreakerTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-20T14:30:00Z");

    @Test
    void two_failures_in_a_row_are_borne() {
        assertThat(after(2).allows(FRI_16_30)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3,5", "4,10", "5,20", "6,40", "7,60", "8,60", "500,60"})
    void from_the_third_on_each_failure_closes_the_door_for_twice_as_long(
            int failures, int seconds) {
        CircuitBreaker breaker = after(failures);
        assertThat(breaker.allows(FRI_16_30.plusSeconds(seconds - 1))).isFalse();
        assertThat(breaker.allows(FRI_16_30.plusSeconds(seconds))).isTrue();
    }

    @Test
    void one_attempt_alone_tries_whether_the_target_answers_again() {
        Instant trial = FRI_16_30.plusSeconds(5);
        CircuitBreaker tried = after(3).begun(trial);
        assertThat(tried.allows(trial)).isFalse();
        assertThat(tried.allows(trial.plus(CircuitBreaker.TRIAL)))
                .as("whoever tried may have died")
                .isTrue();
    }

    @Test
    void while_closed_any_number_of_attempts_are_under_way() {
        assertThat(CircuitBreaker.CLOSED.begun(FRI_16_30).allows(FRI_16_30)).isTrue();
    }

    private static CircuitBreaker after(int failures) {
        CircuitBreaker breaker = CircuitBreaker.CLOSED;
        for (int i = 0; i < failures; i++) {
            breaker = breaker.failed(FRI_16_30);
        }
        return breaker;
    }
}
