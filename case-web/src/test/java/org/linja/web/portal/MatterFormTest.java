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
        assertThat(form.toMatter(slug -> slug + "?").impact())
                .isEqualTo(Map.of("line-slow", false));
    }

    @Test
    void a_severity_said_where_nothing_covered_the_matter_does_not_outlive_a_contract() {
        answered();
        form.fit(ACard.asking("mill-stopped"));
        assertThat(form.toMatter(slug -> slug + "?").severity()).isNull();
        assertThat(form.toMatter(slug -> slug + "?").impact())
                .isEqualTo(Map.of("mill-stopped", true));
    }

    @Test
    void where_no_contract_covers_the_matter_the_severity_stands_and_no_answer_does() {
        answered();
        form.fit(ACard.coveringNothing());
        assertThat(form.toMatter(slug -> slug + "?").severity()).isEqualTo(Severity.HIGH);
        assertThat(form.toMatter(slug -> slug + "?").impact()).isEmpty();
    }

    @Test
    void a_form_that_is_sent_once_more_is_the_same_writing_and_nothing_else_is_taken_for_a_key() {
        MatterForm drawnAnew = new MatterForm();
        drawnAnew.setKey(form.getKey());
        assertThat(drawnAnew.getKey()).isEqualTo(form.getKey());
        drawnAnew.setKey("../somebody");
        drawnAnew.setKey(null);
        assertThat(drawnAnew.getKey()).isEqualTo(form.getKey());
    }

    @Test
    void what_nobody_answered_is_no_answer() {
        form.getAnswers().put("mill-stopped", "no");
        form.getAnswers().put("line-slow", null);
        form.getAnswers().put("scale-off", "");
        assertThat(form.toMatter(slug -> slug).impact()).isEqualTo(Map.of("mill-stopped", false));
    }

    @Test
    void particulars_of_this_kind_stand_below_the_description_and_those_of_the_other_kind_do_not() {
        form.setDescription("The scale shows nothing.");
        form.getDetails().put("expected", " A weight. ");
        form.getDetails().put("touched", "");
        form.getDetails().put("goal", "Typed before the kind was changed");
        assertThat(form.toMatter(slug -> slug + "?").description())
                .isEqualTo("The scale shows nothing.\n\nexpected? A weight.");
        form.setKind("how-to");
        assertThat(form.toMatter(slug -> slug + "?").description())
                .isEqualTo("The scale shows nothing.\n\ngoal? Typed before the kind was changed");
    }

    private void answered() {
        form.setSeverity("high");
        form.getAnswers().put("mill-stopped", "yes");
        form.getAnswers().put("line-slow", "no");
    }
}
