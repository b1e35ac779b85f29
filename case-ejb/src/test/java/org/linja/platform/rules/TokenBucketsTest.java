package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBucketsTest {
    private static final long SECOND = 1_000_000_000L;

    private final TokenBuckets buckets = new TokenBuckets(new CallLimit(2, 5), 100);

    @Test
    void a_rested_caller_may_come_so_often_at_once_and_then_as_the_bucket_fills() {
        assertThat(IntStream.range(0, 7).map(i -> buckets.take("maria", 0)))
                .containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(buckets.take("maria", SECOND)).isZero();
        assertThat(buckets.take("maria", SECOND)).isZero();
        assertThat(buckets.take("maria", SECOND)).isEqualTo(1);
        assertThat(IntStream.range(0, 6).map(i -> buckets.take("maria", 1_000 * SECOND)))
                .as("no rest, however long, fills it higher")
                .containsExactly(0, 0, 0, 0, 0, 1);
    }

    @Test
    void nobody_pays_for_another() {
        IntStream.range(0, 50).forEach(i -> buckets.take("oleg", 0));
        assertThat(buckets.take("oleg", 0)).isPositive();
        assertThat(buckets.take("maria", 0)).isZero();
    }

    @Test
    void a_refused_call_costs_nothing_so_that_patience_is_answered() {
        IntStream.range(0, 500).forEach(i -> buckets.take("oleg", 0));
        assertThat(buckets.take("oleg", SECOND)).isZero();
    }

    @Test
    void a_clock_that_stands_still_or_steps_back_gives_nothing_away() {
        IntStream.range(0, 5).forEach(i -> buckets.take("maria", 9 * SECOND));
        assertThat(buckets.take("maria", 9 * SECOND)).isPositive();
        assertThat(buckets.take("maria", SECOND)).isPositive();
    }

    @Test
    void whoever_was_away_longest_is_forgotten_first_and_the_memory_stays_bounded() {
        TokenBuckets few = new TokenBuckets(new CallLimit(1, 1), 2);
        few.take("a", 0);
        few.take("b", 0);
        assertThat(few.take("a", 0)).isPositive();
        few.take("c", 0);
        assertThat(few.take("a", 0)).as("just seen").isPositive();
        assertThat(few.take("b", 0)).as("forgotten").isZero();
    }

    @Test
    void a_long_wait_is_told_in_whole_seconds() {
        TokenBuckets slow = new TokenBuckets(new CallLimit(1, 1), 2);
        slow.take("a", 0);
        assertThat(slow.take("a", SECOND / 3)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50", "50 0", "0 50", "50,300", "many", "-1 5", "1 2 3"})
    void what_is_no_limit_stops_the_start_and_names_its_key(String written) {
        assertThatThrownBy(() -> CallLimit.parse("linja.limit.staff", written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linja.limit.staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1 2", "many", "1000000"})
    void what_is_no_count_stops_the_start_and_names_its_key(String written) {
        assertThatThrownBy(() -> CallLimit.parseCount("linja.limit.strangers", written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linja.limit.strangers");
        assertThat(CallLimit.parseCount("linja.limit.strangers", " 30 ")).isEqualTo(30);
    }

    @Test
    void a_limit_is_two_numbers() {
        assertThat(CallLimit.parse("linja.limit.staff", " 50 300 "))
                .isEqualTo(new CallLimit(50, 300));
    }
}
