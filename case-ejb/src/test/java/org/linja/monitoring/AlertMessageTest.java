package org.linja.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertState;

class AlertMessageTest {
    private static final Instant MON_08_00 = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void the_same_is_the_same_whoever_of_a_pair_sends_it_in_whatever_order() {
        Alert one = alert(AlertState.FIRING, "a", MON_08_00, "high", "http://p-1.example.org");
        Alert same = alert(AlertState.FIRING, "a", MON_08_00, "high", "http://p-2.example.org");
        Alert other = alert(AlertState.FIRING, "b", MON_08_00, "high", "http://p-1.example.org");
        assertThat(digest(one, other)).hasSize(64).isEqualTo(digest(other, same));
    }

    @Test
    void whatever_else_is_told_of_an_alert_makes_another_message() {
        Alert one = alert(AlertState.FIRING, "a", MON_08_00, "high", "");
        assertThat(
                        List.of(
                                digest(one),
                                digest(one, alert(AlertState.FIRING, "b", MON_08_00, "high", "")),
                                digest(alert(AlertState.RESOLVED, "a", MON_08_00, "high", "")),
                                digest(alert(AlertState.FIRING, "b", MON_08_00, "high", "")),
                                digest(
                                        alert(
                                                AlertState.FIRING,
                                                "a",
                                                MON_08_00.plusMillis(1),
                                                "high",
                                                "")),
                                digest(alert(AlertState.FIRING, "a", MON_08_00, "low", "")),
                                new AlertMessage("4", "another", 0, List.of(one)).digest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_left_out_is_told_and_nonsense_is_none() {
        assertThat(cut(0).leftOut()).isZero();
        assertThat(cut(7).leftOut()).isEqualTo(7);
        assertThat(cut(-3).leftOut()).isZero();
        assertThat(cut(Long.MAX_VALUE).leftOut()).isEqualTo(1_000_000);
    }

    private static AlertMessage cut(long truncated) {
        Alert one = alert(AlertState.FIRING, "a", MON_08_00, "high", "");
        return new AlertMessage("4", "{}", truncated, List.of(one));
    }

    private static String digest(Alert... alerts) {
        return new AlertMessage("4", "{}", 0, List.of(alerts)).digest();
    }

    private static Alert alert(
            AlertState state, String print, Instant startsAt, String severity, String source) {
        return new Alert(
                state,
                Map.of("alertname", "Down", "severity", severity),
                Map.of("summary", "It is down"),
                startsAt,
                source,
                print);
    }
}
