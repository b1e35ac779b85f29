package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-20T14:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, right",
        "PT5S, right",
        "PT-5S, right",
        "PT5.001S, 5 s ahead",
        "PT7S, 7 s ahead",
        "PT-7S, 7 s behind",
        "PT-1H, 3600 s behind"
    })
    void more_than_five_seconds_are_told(Duration ahead, String told) {
        Instant server = FRI_16_30.plus(ahead);
        assertThat(ClockSkew.between(server, FRI_16_30, server).told()).isEqualTo(told);
    }

    @Test
    void a_slow_answer_is_not_taken_for_a_wrong_clock() {
        Instant asked = FRI_16_30.minusSeconds(4);
        Instant answered = FRI_16_30.plusSeconds(4);
        assertThat(ClockSkew.between(asked, FRI_16_30, answered).ahead()).isZero();
    }
}
