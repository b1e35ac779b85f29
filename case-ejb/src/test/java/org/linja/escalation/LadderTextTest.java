package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.LadderPath;
import org.linja.escalation.rules.Rung;
import org.linja.escalation.rules.Target;
import org.linja.rota.rules.SupportLine;
import org.linja.sla.rules.ClockKind;

class LadderTextTest {
    @Test
    void a_definition_of_the_oldest_kind_becomes_a_ladder() {
        assertThat(
                        LadderText.parse(
                                        "standard",
                                        3,
                                        """
                                        {"rungs":[{"number":1,"after":"PT0S","target":"line-2"},
                                                  {"number":2,"after":"PT10M","target":"duty-manager"}]}
                                        """)
                                .path(Severity.CRITICAL, ClockKind.ACKNOWLEDGE)
                                .orElseThrow()
                                .rungs())
                .containsExactly(
                        new Rung(1, Duration.ZERO, SupportLine.LINE_2),
                        new Rung(2, Duration.ofMinutes(10), SupportLine.DUTY_MANAGER));
    }

    @Test
    void what_is_written_is_read_again() {
        List<LadderPath> paths =
                List.of(
                        new LadderPath(
                                Severity.HIGH,
                                ClockKind.RESTORE,
                                List.of(
                                        new Rung(
                                                1,
                                                Duration.ofMinutes(5),
                                                new Target.NamedPerson("kaisa"),
                                                List.of(ChannelKind.SMS, ChannelKind.EMAIL),
                                                3,
                                                Duration.ofMinutes(2),
                                                1),
                                        new Rung(
                                                2,
                                                Duration.ZERO,
                                                new Target.HoldersOf("duty-manager"),
                                                List.of(ChannelKind.VOICE),
                                                1,
                                                Duration.ZERO,
                                                2))));
        assertThat(LadderText.parse("NIGHT", 2, LadderText.json(paths).toString()).paths())
                .isEqualTo(paths);
    }

    @Test
    void an_unknown_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                LadderText.parse(
                                        "standard",
                                        1,
                                        """
                                        {"rungs":[{"number":1,"after":"PT0S","target":"line-9"}]}
                                        """));
    }
}
