package org.linja.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.contracts.rules.Severity;
import org.linja.intake.FoundCall;
import org.linja.web.testkit.ACard;

class PhoneCallFormTest {
    private final PhoneCallForm form =
            PhoneCallForm.of(
                    Map.of(
                            "customer", "ACME",
                            "subject", "The mill stands",
                            "severity", "high",
                            "impact.mill-stopped", "yes",
                            "impact.line-slow", "no"));

    @Test
    void answers_that_the_contract_that_governs_now_does_not_ask_are_forgotten() {
        form.fit(ACard.asking("line-slow", "many-users"));
        assertThat(form.toCall().impact()).isEqualTo(Map.of("line-slow", false));
        assertThat(form.yes()).isEmpty();
        assertThat(form.toCall().subject()).isEqualTo("The mill stands");
    }

    @Test
    void a_severity_said_where_nothing_covered_the_call_does_not_outlive_a_contract() {
        form.fit(ACard.asking("mill-stopped"));
        assertThat(form.severity()).isNull();
        assertThat(form.yes()).containsExactly("mill-stopped");
    }

    @Test
    void where_the_contract_asks_nothing_the_severity_is_for_the_desk_to_say() {
        form.fit(ACard.asking());
        assertThat(form.severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void what_became_a_case_elsewhere_is_let_go_and_its_words_stay() {
        PhoneCallForm found =
                PhoneCallForm.of(
                        new FoundCall(
                                UUID.randomUUID(),
                                "42",
                                Instant.EPOCH,
                                Map.of("customer", "ACME", "subject", "The mill stands")));
        assertThat(found.toCall().announced()).isNotNull();

        found.leaveAnnounced();

        assertThat(found.toCall().announced()).isNull();
        assertThat(found.getAttemptedAt()).isNull();
        assertThat(found.toDraft()).containsEntry("subject", "The mill stands");
        assertThat(found.toDraft()).doesNotContainKey("houseAnswers");
    }

    @Test
    void where_no_contract_covers_the_call_the_severity_stands_and_no_answer_does() {
        form.fit(ACard.coveringNothing());
        assertThat(form.severity()).isEqualTo(Severity.HIGH);
        assertThat(form.toCall().impact()).isEmpty();
    }
}
