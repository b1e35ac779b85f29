package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.platform.problem.FieldError;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.procedures.rules.StepRole;

/** What is proposed can be gone through by the people whom the house has. */
class TemplateDeskTest {
    private static final String TEXT =
            """
            procedure trial mandatory
            title Trial | Koe | Проба
            step ask work
            title Ask | Kysy | Спросить
            by line-1
            done -> approve
            step approve approval
            title Approve | Hyväksy | Утвердить
            by line-1
            apart ask
            shows ask
            within PT1H
            approved -> sign
            refused -> ask
            step sign customer-approval
            title Sign | Allekirjoita | Подписать
            by signatory
            shows ask
            within P1D
            approved -> end
            refused -> stop
            """;

    @Test
    void two_people_of_a_line_suffice_and_whoever_signs_for_a_customer_is_not_asked_for() {
        assertThat(deskOf(Map.of(StepRole.LINE_1, Set.of(1L, 2L))).checked(TEXT, "why").code())
                .isEqualTo("trial");
    }

    @Test
    void a_role_that_no_one_of_the_house_holds_is_refused_at_its_line() {
        expect(
                deskOf(Map.of(StepRole.LINE_2, Set.of(1L, 2L))),
                new FieldError("definition.5", "template-held-by-nobody", List.of("ask")),
                new FieldError("definition.9", "template-held-by-nobody", List.of("approve")));
    }

    @Test
    void the_same_one_person_for_two_steps_that_are_to_be_apart_is_refused_at_its_line() {
        expect(
                deskOf(Map.of(StepRole.LINE_1, Set.of(1L))),
                new FieldError("definition.10", "template-same-person-twice", List.of("approve")));
    }

    @Test
    void a_reason_is_asked_for_before_anything_else() {
        assertThatThrownBy(() -> deskOf(Map.of()).checked(TEXT, " "))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(new FieldError("reason", "required")));
    }

    private static void expect(TemplateDesk desk, FieldError... errors) {
        assertThatThrownBy(() -> desk.checked(TEXT, "why"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> {
                            assertThat(refused.type()).isEqualTo(ProblemType.INVALID_INPUT);
                            assertThat(refused.errors()).containsExactly(errors);
                        });
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private static TemplateDesk deskOf(Map<StepRole, Set<Long>> people) {
        TemplateDesk desk = new TemplateDesk();
        desk.rights =
                new StepRights() {
                    @Override
                    Map<StepRole, Set<Long>> holdersInHouse() {
                        return people;
                    }
                };
        return desk;
    }
}
