package org.linja.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linja.monitoring.rules.Alert;
import org.linja.monitoring.rules.AlertState;
import org.linja.platform.problem.FieldError;

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
                                new AlertMessage("4", "another", 0, Map.of(0, one), List.of(), 0)
                                        .digest(),
                                new AlertMessage(
                                                "4", "{}", 0, Map.of(0, one), List.of(unread(1)), 0)
                                        .digest()))
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
        return new AlertMessage("4", "{}", truncated, Map.of(0, one), List.of(), 0);
    }

    @Test
    void what_is_wrong_with_one_keeps_no_other_from_being_taken() {
        Alert sound = alert(AlertState.FIRING, "a", MON_08_00, "high", "");
        Map<Integer, Alert> alerts =
                Map.of(
                        0, sound,
                        2, alert(AlertState.FIRING, "", MON_08_00, "high", ""),
                        3, alert(AlertState.RESOLVED, "a", MON_08_00, "high", ""),
                        4, alert(AlertState.FIRING, "b", MON_08_00.plusSeconds(300), "high", ""),
                        5, alert(AlertState.FIRING, "c", MON_08_00.plusSeconds(301), "high", ""),
                        6, alert(AlertState.FIRING, "d", MON_08_00, "h".repeat(2_001), ""));
        AlertMessage message = new AlertMessage("4", "{}", 0, alerts, List.of(unread(1)), 7);
        message.check();
        AlertMessage.Read read = message.read(MON_08_00);
        assertThat(read.alerts()).extracting(Alert::fingerprint).containsExactly("a", "b");
        assertThat(read.refused())
                .flatExtracting(RefusedAlert::errors)
                .containsExactly(
                        new FieldError("alerts.1.labels", "not-an-object"),
                        new FieldError("alerts.2.fingerprint", "fingerprint-form"),
                        new FieldError("alerts.3.fingerprint", "value-twice"),
                        new FieldError("alerts.5.startsAt", "in-the-future"),
                        new FieldError("alerts.6.labels", "too-much"));
        assertThat(read.missing()).isEqualTo(12);
    }

    @Test
    void what_was_not_taken_is_kept_as_it_was_told_each_reason_once() {
        Map<Integer, Alert> alerts = new TreeMap<>();
        for (int at = 0; at < 90; at++) {
            alerts.put(at, alert(AlertState.FIRING, "a b", MON_08_00, "high", ""));
        }
        AlertMessage message = new AlertMessage("4", "{}", 0, alerts, List.of(unread(90)), 3);
        LastRefused kept = LastRefused.of(message.read(MON_08_00), MON_08_00);
        assertThat(kept.alerts()).isEqualTo(94);
        assertThat(kept.name()).isEqualTo("Down");
        assertThat(kept.why())
                .containsExactly(
                        new FieldError("alerts", "too-many-alerts", List.of("100")),
                        new FieldError("fingerprint", "fingerprint-form"),
                        new FieldError("fingerprint", "value-twice"),
                        new FieldError("labels", "not-an-object"));
        assertThat(LastRefused.read(kept.written())).isEqualTo(kept.why());
    }

    private static RefusedAlert unread(int at) {
        FieldError wrong = new FieldError("alerts." + at + ".labels", "not-an-object");
        return new RefusedAlert(at, "", List.of(wrong));
    }

    private static String digest(Alert... alerts) {
        Map<Integer, Alert> placed = new TreeMap<>();
        for (Alert alert : alerts) {
            placed.put(placed.size(), alert);
        }
        return new AlertMessage("4", "{}", 0, placed, List.of(), 0).digest();
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
