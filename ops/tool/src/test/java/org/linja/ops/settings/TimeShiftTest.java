package org.linja.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeShiftTest {
    @ParameterizedTest
    @CsvSource({
        "+4h, PT4H",
        "-30m, PT-30M",
        "+2d3h, P2DT3H",
        "+1d1h1m1s, P1DT1H1M1S",
        "-90s, PT-90S",
        "+0m, PT0S"
    })
    void a_shift_is_a_sign_and_falling_units(String word, Duration shift) {
        assertThat(TimeShift.parse(word)).isEqualTo(new TimeShift.By(shift));
    }

    @Test
    void reset_returns_to_the_real_time() {
        assertThat(TimeShift.parse("reset")).isEqualTo(new TimeShift.Reset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "4h", "+4", "+h", "+3h2d", "+4h ", "+1w", "now", "++4h", "+-4h"})
    void anything_else_is_refused_with_an_example(String word) {
        assertThatThrownBy(() -> TimeShift.parse(word))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("+4h");
    }

    @Test
    void an_absurd_number_is_refused_and_not_an_overflow() {
        assertThatThrownBy(() -> TimeShift.parse("+99999999999999999999d"))
                .isInstanceOf(Failure.class);
    }
}
