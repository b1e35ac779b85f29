package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;

class UrgencyTest {
    @Test
    void a_critical_case_nobody_took_needs_somebody_now_however_much_time_is_left() {
        assertThat(Urgency.of(Severity.CRITICAL, Duration.ofHours(40), false))
                .isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.CRITICAL, Duration.ofHours(40), true))
                .isEqualTo(Urgency.LATER);
    }

    @Test
    void the_hour_itself_is_now_and_the_working_day_itself_is_soon() {
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(1), true)).isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(1).plusNanos(1), true))
                .isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(8), true)).isEqualTo(Urgency.SOON);
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(8).plusNanos(1), true))
                .isEqualTo(Urgency.LATER);
    }

    @Test
    void what_is_missed_needs_somebody_now_and_what_is_paused_can_wait() {
        assertThat(Urgency.of(Severity.LOW, Duration.ofHours(-3), true)).isEqualTo(Urgency.NOW);
        assertThat(Urgency.of(Severity.HIGH, null, true)).isEqualTo(Urgency.LATER);
    }
}
