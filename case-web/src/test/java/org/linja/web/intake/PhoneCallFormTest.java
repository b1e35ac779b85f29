package org.linja.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linja.contracts.CallerRow;
import org.linja.contracts.rules.Severity;
import org.linja.intake.FoundCall;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
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
        PhoneCallForm found = new PhoneCallForm().with(written());
        assertThat(found.toCall().announced()).isNotNull();

        found.leaveAnnounced();

        assertThat(found.toCall().announced()).isNull();
        assertThat(found.getAttemptedAt()).isNull();
        assertThat(found.toDraft()).containsEntry("subject", "The mill stands");
        assertThat(found.toDraft()).doesNotContainKey("houseAnswers");
    }

    @Test
    void what_the_desk_had_typed_of_the_call_stays_beside_what_the_caller_wrote() {
        PhoneCallForm typed =
                PhoneCallForm.of(
                        Map.of(
                                "subject", "Nothing moves",
                                "description", "Since the storm.",
                                "number", "040 1234567",
                                "tried", "",
                                "impact.line-slow", "yes"));

        PhoneCallForm found = typed.with(written());

        assertThat(found.text("subject")).isEqualTo("The mill stands");
        assertThat(found.text("description"))
                .startsWith("Both saws.")
                .contains("Nothing moves")
                .contains("Since the storm.");
        assertThat(found.text("number")).isEqualTo("040 1234567");
        assertThat(found.yes()).containsExactly("line-slow");
        assertThat(found.with(written()).text("description"))
                .as("fetched once more nothing stands there twice")
                .isEqualTo(found.text("description"));
    }

    @Test
    void what_was_typed_of_another_firms_call_does_not_get_into_this_one() {
        PhoneCallForm typed =
                PhoneCallForm.of(
                        Map.of("customer", "GLOBEX", "description", "Between us and GLOBEX."));
        assertThat(typed.with(written()).toDraft())
                .containsEntry("customer", "ACME")
                .containsEntry("description", "Both saws.");
    }

    @Test
    void a_firm_typed_over_the_one_that_was_chosen_is_asked_about_and_gets_no_case_of_the_other() {
        PhoneCallForm chosen = new PhoneCallForm();
        chosen.callFrom(new CallerRow("ACME", "Acme", "Europe/Helsinki", "Maria", "+358401"));
        assertThat(chosen.toCall().customer()).isEqualTo("ACME");

        for (String over : List.of("Globex", "")) {
            chosen.getFields().put("typed", over);
            assertThat(catchThrowableOfType(Problem.class, chosen::toCall).errors())
                    .extracting(FieldError::field, FieldError::key)
                    .containsExactly(tuple("customer", "unchosen"));
        }
    }

    private static FoundCall written() {
        return new FoundCall(
                UUID.randomUUID(),
                "42",
                Instant.EPOCH,
                Map.of(
                        "customer", "ACME",
                        "typed", "Acme",
                        "subject", "The mill stands",
                        "description", "Both saws.",
                        "number", ""));
    }

    @Test
    void where_no_contract_covers_the_call_the_severity_stands_and_no_answer_does() {
        form.fit(ACard.coveringNothing());
        assertThat(form.severity()).isEqualTo(Severity.HIGH);
        assertThat(form.toCall().impact()).isEmpty();
    }
}
