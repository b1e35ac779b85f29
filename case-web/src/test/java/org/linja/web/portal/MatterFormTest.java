package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.web.testkit.ACard;

class MatterFormTest {
    private final MatterForm form = new MatterForm();

    @Test
    void answers_that_the_contract_that_governs_now_does_not_ask_are_forgotten() {
        answered();
        form.fit(ACard.asking("line-slow"));
        assertThat(form.toMatter().impact()).isEqualTo(Map.of("line-slow", false));
    }

    @Test
    void a_severity_said_where_nothing_covered_the_matter_does_not_outlive_a_contract() {
        answered();
        form.fit(ACard.asking("mill-stopped"));
        assertThat(form.toMatter().severity()).isNull();
        assertThat(form.toMatter().impact()).isEqualTo(Map.of("mill-stopped", true));
    }

    @Test
    void where_no_contract_covers_the_matter_the_severity_stands_and_no_answer_does() {
        answered();
        form.fit(ACard.coveringNothing());
        assertThat(form.toMatter().severity()).isEqualTo(Severity.HIGH);
        assertThat(form.toMatter().impact()).isEmpty();
    }

    private void answered() {
        form.setSeverity("high");
        form.getAnswers().put("mill-stopped", "yes");
        form.getAnswers().put("line-slow", "no");
    }
}
