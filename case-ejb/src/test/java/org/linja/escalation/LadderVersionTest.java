package org.linja.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linja.escalation.rules.Rung;
import org.linja.rota.rules.SupportLine;

class LadderVersionTest {
    @Test
    void a_published_definition_becomes_a_ladder() {
        assertThat(
                        LadderVersion.parse(
                                        "standard",
                                        3,
                                        """
                                        {"rungs":[{"number":1,"after":"PT0S","target":"line-2"},
                                                  {"number":2,"after":"PT10M","target":"duty-manager"}]}
                                        """)
                                .rungs())
                .containsExactly(
                        new Rung(1, Duration.ZERO, SupportLine.LINE_2),
                        new Rung(2, Duration.ofMinutes(10), SupportLine.DUTY_MANAGER));
    }

    @Test
    void an_unknown_line_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                LadderVersion.parse(
                                        "standard",
                                        1,
                                        """
                                        {"rungs":[{"number":1,"after":"PT0S","target":"line-9"}]}
                                        """));
    }
}
