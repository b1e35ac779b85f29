package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviationNoticeTest {
    private static final Instant TUE_1_DEC = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void both_letters_of_a_year_are_ahead_when_it_is_signed() {
        Instant until = TUE_1_DEC.plus(Duration.ofDays(365));
        assertThat(DeviationNotice.ahead(TUE_1_DEC, until))
                .containsExactly(DeviationNotice.MONTH, DeviationNotice.WEEK);
        assertThat(DeviationNotice.MONTH.dueAt(until)).isEqualTo(until.minus(Duration.ofDays(30)));
        assertThat(DeviationNotice.WEEK.dueAt(until)).isEqualTo(until.minus(Duration.ofDays(7)));
    }

    @Test
    void whoever_signs_for_less_is_not_told_at_once_what_they_have_just_signed() {
        assertThat(DeviationNotice.ahead(TUE_1_DEC, TUE_1_DEC.plus(Duration.ofDays(30))))
                .containsExactly(DeviationNotice.WEEK);
        assertThat(DeviationNotice.ahead(TUE_1_DEC, TUE_1_DEC.plus(Duration.ofDays(7)))).isEmpty();
    }
}
