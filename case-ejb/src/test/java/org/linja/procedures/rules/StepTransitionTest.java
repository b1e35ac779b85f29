package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An approval is made use of by work, not by the approval that follows it. */
class StepTransitionTest {
    private static final Path DISCLOSURE =
            Path.of("src/main/resources/org/linja/procedures/templates/data-disclosure.procedure");

    @Test
    void approvals_that_followed_go_back_with_the_one_that_is_taken_back() throws IOException {
        ProcedureTemplate template = ShippedTemplatesTest.template(DISCLOSURE);
        Marking asked = after(template, StepTransition.begin(template), "request", Outcome.DONE);
        Marking agreed = after(template, asked, "consent", Outcome.APPROVED);
        Marking once = after(template, agreed, "first", Outcome.APPROVED);
        Marking twice = after(template, once, "second", Outcome.APPROVED);
        assertThat(takeBack(template, once, "consent", Set.of("consent", "first")))
                .contains(new StepTransition.Back(asked, List.of("first", "second")));
        assertThat(takeBack(template, twice, "consent", Set.of("consent", "first", "second")))
                .contains(new StepTransition.Back(asked, List.of("first", "second", "carry-out")));
        assertThat(takeBack(template, twice, "first", Set.of("consent", "first", "second")))
                .contains(new StepTransition.Back(agreed, List.of("second", "carry-out")));
    }

    @Test
    void what_followed_and_does_not_stand_or_was_used_keeps_an_approval() throws IOException {
        ProcedureTemplate template = ShippedTemplatesTest.template(DISCLOSURE);
        Marking once = Marking.of(List.of("second"), List.of());
        assertThat(takeBack(template, once, "consent", Set.of("consent"))).isEmpty();
        Marking used = Marking.of(List.of("protocol"), List.of());
        Set<String> all = Set.of("consent", "first", "second");
        assertThat(all).allSatisfy(one -> assertThat(takeBack(template, used, one, all)).isEmpty());
    }

    @Test
    void what_was_left_out_is_no_use_of_an_approval() throws IOException {
        ProcedureTemplate template = ShippedTemplatesTest.template(DISCLOSURE);
        Marking asked = after(template, StepTransition.begin(template), "request", Outcome.DONE);
        Marking agreed = after(template, asked, "consent", Outcome.APPROVED);
        Marking once = after(template, agreed, "first", Outcome.APPROVED);
        Marking twice = after(template, once, "second", Outcome.APPROVED);
        Marking passed = after(template, twice, "carry-out", Outcome.DONE);
        assertThat(takeBack(template, passed, "second", Set.of("second"))).isEmpty();
        assertThat(
                        StepTransition.takeBack(
                                        template,
                                        passed,
                                        "second",
                                        Outcome.APPROVED,
                                        Set.of("second"),
                                        Set.of("carry-out"))
                                .map(StepTransition.Back::before))
                .contains(once);
    }

    private static Optional<StepTransition.Back> takeBack(
            ProcedureTemplate template, Marking marking, String step, Set<String> approved) {
        return StepTransition.takeBack(
                template, marking, step, Outcome.APPROVED, approved, Set.of());
    }

    private static Marking after(
            ProcedureTemplate template, Marking marking, String step, String outcome) {
        return ((Move.GoesOn) StepTransition.after(template, marking, step, outcome)).next();
    }
}
