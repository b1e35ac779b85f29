package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

class WatchedTest {
    private static final Watched HIGH = new Watched(Severity.HIGH, ClockKind.USEFUL_RESPONSE);
    private static final Watched LOW = new Watched(Severity.LOW, ClockKind.USEFUL_RESPONSE);
    private static final Watched TAKEN = new Watched(Severity.LOW, ClockKind.ACKNOWLEDGE);

    @Test
    void where_the_sides_differ_a_ladder_waits_for_the_harder_severity() {
        assertThat(Watched.hardest(List.of(LOW, HIGH))).containsExactly(HIGH);
    }

    @Test
    void each_kind_is_waited_for_by_itself() {
        assertThat(Watched.hardest(List.of(HIGH, TAKEN, LOW)))
                .containsExactlyInAnyOrder(HIGH, TAKEN);
    }
}
