package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.TemplateFault.Kind;

/** Whatever is wrong with a template is told at the line that somebody has to look at. */
class TemplateReviewTest {
    private static final Map<StepRole, Set<Long>> HOUSE =
            Map.of(StepRole.LINE_1, Set.of(7L, 8L), StepRole.LINE_2, Set.of(9L));

    private static final String CHANGE =
            """
            # A remark counts as a line.
            procedure trial mandatory
              title Trial | Koe | Проба

            step ask work
              title Ask | Kysy | Спросить
              by line-1
              done -> approve

            step approve approval
              title Approve | Hyväksy | Утвердить
              by line-1 line-2
              apart ask
              shows ask
              within PT1H
              approved -> end
              refused -> ask
            """;

    @Test
    void a_sound_one_has_no_fault() {
        TemplateReview review = TemplateReview.of(CHANGE, HOUSE);
        assertThat(review.faults()).isEmpty();
        assertThat(review.isSound()).isTrue();
    }

    @Test
    void a_step_nobody_can_reach_is_told_at_its_head() {
        expect(
                CHANGE + "step lost work\ntitle A | B | C\nby line-1\ndone -> end\n",
                18,
                "lost",
                Kind.UNREACHABLE);
    }

    @Test
    void a_step_nobody_can_leave_is_told_at_its_head() {
        expect(CHANGE.replace("  done -> approve\n", "\n"), 5, "ask", Kind.NO_WAY_OUT);
    }

    @Test
    void a_loop_without_exit_is_told_at_every_step_of_it() {
        assertThat(
                        TemplateReview.of(
                                        CHANGE.replace("approved -> end", "approved -> ask"), HOUSE)
                                .faults())
                .containsExactlyInAnyOrder(
                        new TemplateFault(5, Kind.LOOP_WITHOUT_EXIT, "ask"),
                        new TemplateFault(10, Kind.LOOP_WITHOUT_EXIT, "approve"));
    }

    @Test
    void a_role_that_no_one_holds_is_told_at_the_line_of_the_role() {
        expect(CHANGE.replace("by line-1\n", "by duty-manager\n"), 7, "ask", Kind.HELD_BY_NOBODY);
    }

    @Test
    void the_same_person_twice_is_told_where_they_are_to_be_apart() {
        assertThat(
                        TemplateReview.of(
                                        CHANGE.replace("by line-1", "by line-2")
                                                .replace("line-2 line-2", "line-2"),
                                        HOUSE)
                                .faults())
                .containsExactly(new TemplateFault(13, Kind.SAME_PERSON_TWICE, "approve"));
        expect(CHANGE.replace("  apart ask\n", "\n"), 10, "approve", Kind.SAME_PERSON_TWICE);
    }

    @Test
    void a_step_that_is_not_there_is_told_where_it_is_named() {
        expect(
                CHANGE.replace("shows ask", "shows asks").replace("apart ask", "apart ask asks"),
                13,
                "asks",
                Kind.UNKNOWN_STEP);
        expect(
                CHANGE.replace("done -> approve", "done -> nowhere"),
                8,
                "nowhere",
                Kind.UNKNOWN_STEP);
    }

    @Test
    void what_is_missing_is_told_at_its_step_and_what_is_missing_as_a_whole_at_none() {
        expect(
                CHANGE.replace("  title Ask | Kysy | Спросить\n", "\n"),
                5,
                "ask",
                Kind.MISSING_TITLE);
        expect("procedure trial mandatory\ntitle A | B | C\n", 0, "", Kind.NO_STEPS);
    }

    @Test
    void who_signs_for_a_customer_is_not_asked_for_in_the_house() {
        String text =
                CHANGE.replace("approve approval", "approve customer-approval")
                        .replace("by line-1 line-2", "by signatory")
                        .replace("  apart ask\n", "");
        assertThat(TemplateReview.of(text, HOUSE).faults()).isEmpty();
    }

    @Test
    void an_unreadable_text_is_no_template() {
        TemplateReview review = TemplateReview.of("what is this", HOUSE);
        assertThat(review.template()).isNull();
        assertThat(review.isSound()).isFalse();
        assertThat(review.faults()).contains(new TemplateFault(1, Kind.UNREADABLE_LINE, "what"));
    }

    private static void expect(String text, int line, String about, Kind kind) {
        assertThat(TemplateReview.of(text, HOUSE).faults())
                .contains(new TemplateFault(line, kind, about))
                .allMatch(fault -> fault.kind() == kind || fault.kind() == Kind.MISSING_TITLE);
    }
}
