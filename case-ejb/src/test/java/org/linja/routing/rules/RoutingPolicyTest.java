package org.linja.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;
import org.linja.routing.rules.RoutingDecision.NobodyOnDuty;
import org.linja.routing.rules.RoutingDecision.RoutedTo;

class RoutingPolicyTest {

    private static final RoutingFacts CRITICAL_FAULT = new RoutingFacts(Severity.CRITICAL, "fault");

    @Test
    void the_first_person_of_line_1_takes_the_case() {
        assertThat(choose(List.of(5L, 4L), List.of(9L)))
                .isEqualTo(new RoutedTo(SupportLine.LINE_1, 5));
    }

    @Test
    void the_duty_manager_stands_in_when_line_1_is_empty() {
        assertThat(choose(List.of(), List.of(9L)))
                .isEqualTo(new RoutedTo(SupportLine.DUTY_MANAGER, 9));
    }

    @Test
    void nobody_on_duty_is_said_aloud() {
        assertThat(choose(List.of(), List.of())).isEqualTo(new NobodyOnDuty());
    }

    private static RoutingDecision choose(List<Long> line1, List<Long> managers) {
        Map<SupportLine, List<Long>> onDuty =
                Map.of(SupportLine.LINE_1, line1, SupportLine.DUTY_MANAGER, managers);
        return RoutingPolicy.choose(CRITICAL_FAULT, line -> onDuty.getOrDefault(line, List.of()));
    }
}
