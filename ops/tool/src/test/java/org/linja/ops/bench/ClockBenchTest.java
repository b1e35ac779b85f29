package org.linja.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.MultisetStatistics;

class ClockBenchTest {
    @Test
    void years_that_took_too_long_are_counted_among_many_that_did_not() {
        MultisetStatistics years = new MultisetStatistics();
        years.addValue(0.06, 60_000);
        years.addValue(5, 7);

        assertThat(ClockBench.longer(years)).isZero();

        years.addValue(5.001, 2);
        years.addValue(84.4, 1);

        assertThat(ClockBench.longer(years)).isEqualTo(3);
    }
}
