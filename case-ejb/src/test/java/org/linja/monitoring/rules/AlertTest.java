package org.linja.monitoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Instant MON_08_00 = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void it_is_told_by_name_and_summary_and_all_that_labels_say() {
        Alert alert =
                alert(
                        Map.of("alertname", "ProbeFailure", "job", "http", "instance", "web-1"),
                        Map.of("summary", "web-1 is gone", "description", "For 5 m."));
        assertThat(alert.headline(200)).isEqualTo("ProbeFailure: web-1 is gone");
        assertThat(alert.told(1000))
                .isEqualTo(
                        "For 5 m.\n\nalertname = ProbeFailure\ninstance = web-1\njob = http"
                                + "\n\nhttp://p.example.org/graph");
    }

    @Test
    void without_a_name_it_goes_by_its_fingerprint_and_without_a_summary_by_where_it_is() {
        assertThat(alert(Map.of(), Map.of()).headline(200)).isEqualTo("1a30ba71cca2921f");
        assertThat(alert(Map.of("alertname", "Down", "instance", "db-2"), Map.of()).headline(200))
                .isEqualTo("Down: db-2");
    }

    @Test
    void what_no_line_may_hold_is_a_blank_and_what_is_too_long_is_cut_between_letters() {
        Alert alert = alert(Map.of("alertname", "A\u0007\nB"), Map.of("summary", "x".repeat(500)));
        assertThat(alert.headline(200)).startsWith("A  B: xxx").hasSize(200).endsWith("x…");
        Alert face = alert(Map.of("alertname", "🔥🔥🔥"), Map.of());
        assertThat(face.headline(4)).isEqualTo("🔥…");
        assertThat(Alert.cut("🔥🔥🔥", 6)).isEqualTo("🔥🔥🔥");
        assertThat(alert(Map.of("alertname", "A\ud83dB"), Map.of()).name()).isEqualTo("A B");
    }

    private static Alert alert(Map<String, String> labels, Map<String, String> annotations) {
        return new Alert(
                AlertState.FIRING,
                labels,
                annotations,
                MON_08_00,
                "http://p.example.org/graph",
                "1a30ba71cca2921f");
    }
}
