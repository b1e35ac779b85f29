package org.linja.restrictions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who hears that somebody broke the glass. */
class GlassAlarmTest {
    private static final long KAISA = 3;

    @Test
    void the_circle_hears_of_it_and_nobody_else() {
        assertThat(GlassAlarm.hearers(KAISA, List.of(7L, 8L), List.of(9L), List.of(KAISA, 4L)))
                .containsExactly(7L, 8L);
    }

    @Test
    void where_nobody_is_named_whoever_restricted_it_and_the_managers_hear_of_it() {
        assertThat(GlassAlarm.hearers(KAISA, List.of(), List.of(9L), List.of(KAISA, 4L, 9L)))
                .containsExactly(9L, 4L);
    }

    @Test
    void whoever_broke_it_never_is_the_only_one_to_hear_of_it() {
        assertThat(GlassAlarm.hearers(KAISA, List.of(KAISA), List.of(9L), List.of(KAISA)))
                .containsExactly(9L);
    }

    @Test
    void a_large_circle_is_not_called_as_a_whole() {
        List<Long> many = LongStream.range(10, 80).boxed().toList();
        assertThat(GlassAlarm.hearers(KAISA, many, List.of(), List.of())).hasSize(GlassAlarm.MOST);
    }
}
