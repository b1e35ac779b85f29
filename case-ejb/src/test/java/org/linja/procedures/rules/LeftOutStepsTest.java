package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.procedures.rules.LeftOutSteps.Begun;

/** Whatever was not done has a reason, or is a finding. */
class LeftOutStepsTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/linja/procedures/templates");

    @Test
    void each_step_that_was_not_done_has_its_reason() throws IOException {
        assertThat(
                        told(
                                "hardware-replacement",
                                ProcedureState.DONE,
                                done("diagnose", "done"),
                                left("order", null, "", 7L),
                                done("arrive", "done"),
                                done("data", "none"),
                                done("label", "done"),
                                done("swap", "done"),
                                done("witness", "approved"),
                                left("return", "Ilmari", "The maker wants none back.", null),
                                done("protocol", "done")))
                .containsExactly(
                        "order deviation", "wipe template", "consent template", "return declared");
    }

    @Test
    void what_was_skipped_without_a_name_a_reason_or_a_deviation_in_force_is_a_finding()
            throws IOException {
        assertThat(
                        told(
                                "standard-diagnostics",
                                ProcedureState.DONE,
                                left("collect", null, "", null),
                                left("tests", "Aino", " ", null),
                                done("finding", "known")))
                .containsExactly("collect none", "tests none", "deeper template");
    }

    @Test
    void a_step_that_was_led_to_and_never_began_is_a_finding() throws IOException {
        assertThat(
                        told(
                                "standard-diagnostics",
                                ProcedureState.DONE,
                                done("collect", "done"),
                                done("finding", "known")))
                .containsExactly("tests none", "deeper template");
        assertThat(
                        told(
                                "hardware-replacement",
                                ProcedureState.DONE,
                                done("diagnose", "done"),
                                done("order", "done"),
                                done("arrive", "done"),
                                done("data", "none"),
                                done("label", "done")))
                .containsExactly(
                        "wipe template",
                        "consent template",
                        "swap none",
                        "witness template",
                        "return template",
                        "protocol template");
    }

    @Test
    void what_was_ended_before_its_turn_is_neither_skipped_nor_a_finding() throws IOException {
        assertThat(
                        told(
                                "standard-diagnostics",
                                ProcedureState.WITHDRAWN,
                                done("collect", "done"),
                                new Begun("tests", 1, StepState.DROPPED, null, null, "", null)))
                .containsExactly("tests ended", "finding ended", "deeper ended");
        assertThat(
                        told(
                                "physical-access",
                                ProcedureState.STOPPED,
                                done("request", "done"),
                                done("consent", "refused")))
                .containsExactly("grant ended", "escort ended", "site ended", "visit ended");
    }

    @Test
    void of_what_goes_on_only_what_was_left_out_so_far_is_told() throws IOException {
        assertThat(
                        told(
                                "standard-diagnostics",
                                ProcedureState.OPEN,
                                left("collect", null, "", 7L),
                                new Begun("tests", 1, StepState.OPEN, null, null, "", null)))
                .containsExactly("collect deviation");
    }

    private static List<String> told(String code, ProcedureState state, Begun... begun)
            throws IOException {
        ProcedureTemplate template =
                ShippedTemplatesTest.template(FOLDER.resolve(code + ".procedure"));
        return LeftOutSteps.of(template, state, List.of(begun)).stream()
                .map(one -> one.step().code() + ' ' + one.reason().slug())
                .toList();
    }

    private static Begun done(String code, String outcome) {
        return new Begun(code, 1, StepState.DONE, outcome, "Aino", "", null);
    }

    private static Begun left(
            String code, @Nullable String by, String words, @Nullable Long deviation) {
        return new Begun(code, 1, StepState.SKIPPED, Outcome.DONE, by, words, deviation);
    }
}
