package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;

class UrgencyTest {
    @Test
    void a_critical_case_nobody_took_needs_somebody_now_however_much_time_is_left() {
        assertThat(Urgency.of(Severity.CRITICAL, Duration.ofHours(40), false, false))
                .isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.CRITICAL, Duration.ofHours(40), false, true))
                .isEqualTo(Urgency.LATER);
    }

    @Test
    void the_hour_itself_is_now_and_the_working_day_itself_is_soon() {
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(1), false, true))
                .isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(1).plusNanos(1), false, true))
                .isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(8), false, true))
                .isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(8).plusNanos(1), false, true))
                .isEqualTo(Urgency.LATER);
    }

    @Test
    void what_is_missed_needs_somebody_now_and_what_is_paused_can_wait() {
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(-3), false, true))
                .isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.HIGH, null, false, true)).isEqualTo(Urgency.LATER);
    }

    @Test
    void a_clock_that_has_warned_needs_somebody_soon_however_long_its_promise() {
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(40), true, true))
                .isEqualTo(Urgency.SOON);
    }
}
