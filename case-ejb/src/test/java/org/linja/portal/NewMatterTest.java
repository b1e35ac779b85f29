package org.linja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.cases.NamedClaim;
import org.linja.cases.rules.CaseKind;
import org.linja.contracts.rules.Severity;

class NewMatterTest {
    private final NewMatter matter =
            new NewMatter(
                    "The mill stands",
                    "Since the change of shift.",
                    Map.of("mill-stopped", true, "line-slow", false),
                    Severity.CRITICAL,
                    CaseKind.FAULT,
                    "half past two",
                    "",
                    new NamedClaim("mill", null, null));

    @Test
    void the_desk_has_every_word_and_answer() {
        assertThat(matter.draft(true))
                .containsEntry("subject", "The mill stands")
                .containsEntry("severity", "critical")
                .containsEntry("service", "mill")
                .containsEntry("impact.mill-stopped", "yes")
                .containsEntry("impact.line-slow", "no");
    }

    @Test
    void an_answer_to_what_no_contract_asks_is_kept_nowhere() {
        assertThat(matter.draft(false))
                .containsEntry("subject", "The mill stands")
                .containsEntry("severity", "critical")
                .doesNotContainKeys("impact.mill-stopped", "impact.line-slow");
    }
}
