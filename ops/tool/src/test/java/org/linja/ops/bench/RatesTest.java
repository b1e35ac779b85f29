package org.linja.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Rates RATES = new Rates(List.of(900.0, 1_100.0, 1_000.0), 24);

    @Test
    void the_error_is_that_of_the_mean_with_999_in_1000() {
        // Student's t with two degrees of freedom at 0.9995 is 31.599; the deviation is 100.
        assertThat(RATES.mean()).isEqualTo(1_000);
        assertThat(RATES.error()).isCloseTo(31.599 * 100 / Math.sqrt(3), within(0.1));
    }

    @Test
    void a_bound_holds_only_if_it_does_at_the_lower_end_of_the_error() {
        Rates steady = new Rates(List.of(999.0, 1_000.0, 1_001.0), 0);
        double lowest = steady.mean() - steady.error();

        assertThat(steady.reach(lowest)).isTrue();
        assertThat(steady.reach(lowest + 0.001)).isFalse();
        assertThat(RATES.reach(900)).isFalse();
    }

    @Test
    void one_stretch_proves_nothing() {
        assertThat(new Rates(List.of(5_000_000.0), 0).reach(1)).isFalse();
    }

    @Test
    void mean_spread_and_allocation_are_told() {
        assertThat(RATES.inWords())
                .containsSubsequence(
                        "mean",
                        "1,000",
                        "±",
                        "least",
                        "900",
                        "median",
                        "1,000",
                        "most",
                        "1,100",
                        "24 B each");
    }
}
