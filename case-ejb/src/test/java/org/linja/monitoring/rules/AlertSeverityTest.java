package org.linja.monitoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.contracts.rules.Severity;

class AlertSeverityTest {
    private static final AlertSeverity AGREED =
            new AlertSeverity(
                    "severity",
                    Map.of(
                            Severity.CRITICAL, Set.of("critical", "Page"),
                            Severity.HIGH, Set.of("error"),
                            Severity.LOW, Set.of("info")),
                    Severity.MEDIUM);

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "CRITICAL, CRITICAL",
        " page , CRITICAL",
        "error, HIGH",
        "info, LOW",
        "disaster, MEDIUM"
    })
    void a_label_means_what_was_agreed_however_it_is_written(String value, Severity asked) {
        assertThat(AGREED.asked(Map.of("severity", value))).isEqualTo(asked);
    }

    @Test
    void an_alert_without_the_label_is_as_severe_as_usual() {
        assertThat(AGREED.asked(Map.of("priority", "critical"))).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void nothing_is_critical_that_the_contract_does_not_open_to_monitoring_as_critical() {
        Set<Severity> opens = Set.of(Severity.HIGH, Severity.MEDIUM);
        assertThat(AlertSeverity.granted(Severity.CRITICAL, opens::contains))
                .contains(Severity.HIGH);
        assertThat(AlertSeverity.granted(Severity.MEDIUM, opens::contains))
                .contains(Severity.MEDIUM);
        assertThat(AlertSeverity.granted(Severity.LOW, opens::contains))
                .as("never harder than it asks")
                .isEmpty();
    }
}
