package org.linja.platform.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_17_01;
import static org.linja.testkit.Helsinki.FRI_17_30;
import static org.linja.testkit.Helsinki.FRI_18_00;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RingDueAlarmsTest {
    @Test
    void what_is_urgent_rings_before_what_was_due_earlier_and_else_the_first_due_rings_first() {
        AlarmRang early = alarm(FRI_17_01, false);
        AlarmRang late = alarm(FRI_17_30, false);
        AlarmRang grave = alarm(FRI_17_30, true);
        AlarmRang graver = alarm(FRI_17_01, true);
        assertThat(Stream.of(late, grave, early, graver).sorted(RingDueAlarms.URGENT_THEN_DUE))
                .containsExactly(graver, grave, early, late);
    }

    private static AlarmRang alarm(Instant dueAt, boolean urgent) {
        return new AlarmRang(UUID.randomUUID(), "clock", 7, "due", dueAt, FRI_18_00, urgent);
    }
}
