package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped template is gone through in every way there is, without asking its check. */
class ShippedTemplatesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/linja/procedures/templates");

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void there_are_nine() throws IOException {
        assertThat(shipped())
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "abusive-contact.procedure",
                        "credentials-reset.procedure",
                        "data-disclosure.procedure",
                        "emergency-change.procedure",
                        "hardware-replacement.procedure",
                        "physical-access.procedure",
                        "planned-change.procedure",
                        "standard-diagnostics.procedure",
                        "termination.procedure");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_template_is_read_and_nothing_is_wrong_with_it(Path file) throws IOException {
        TemplateText.Reading reading = TemplateText.read(Files.readString(file));
        assertThat(reading.faults()).isEmpty();
        ProcedureTemplate template = template(file);
        assertThat(file.getFileName()).hasToString(template.code() + ".procedure");
        assertThat(TemplateCheck.faults(template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_guide_names_it_as_its_page_does(Path file) throws IOException {
        assertThat(Files.readString(Path.of("../ops/docs/GUIDE.md")))
                .contains("*" + template(file).title().english() + "*");
    }

    @Test
    void only_what_is_done_before_it_is_asked_for_needs_a_critical_case() throws IOException {
        for (Path file : shipped().toList()) {
            ProcedureTemplate template = template(file);
            assertThat(template.critical())
                    .as(template.code())
                    .isEqualTo(template.code().equals("emergency-change"));
        }
    }

    @Test
    void only_the_care_for_our_own_people_is_hidden_from_the_customer() throws IOException {
        for (Path file : shipped().toList()) {
            ProcedureTemplate template = template(file);
            assertThat(template.internal())
                    .as(template.code())
                    .isEqualTo(template.code().equals("abusive-contact"));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_step_is_reached_and_every_state_can_end(Path file) throws IOException {
        ProcedureTemplate template = template(file);
        Map<Marking, Set<Marking>> states = explore(template);
        Set<String> reached = new TreeSet<>();
        states.keySet().forEach(state -> reached.addAll(state.open()));
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        template.steps().stream()
                                .filter(TemplateStep::isActed)
                                .map(TemplateStep::code)
                                .toList());
        assertThat(states.keySet()).allSatisfy(state -> assertThat(state.open()).isNotEmpty());
        Set<Marking> ending = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<Marking, Set<Marking>> state : states.entrySet()) {
                boolean ends =
                        canEndNow(template, state.getKey())
                                || state.getValue().stream().anyMatch(ending::contains);
                grew |= ends && ending.add(state.getKey());
            }
        }
        assertThat(ending).containsAll(states.keySet());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nothing_is_done_twice_and_what_is_not_open_is_refused(Path file) throws IOException {
        ProcedureTemplate template = template(file);
        for (Marking state : explore(template).keySet()) {
            for (TemplateStep step : template.steps()) {
                for (Outcome outcome : step.outcomes()) {
                    Move move = StepTransition.after(template, state, step.code(), outcome.word());
                    if (!state.open().contains(step.code())) {
                        assertThat(move).isEqualTo(new Move.Refused(Move.Why.NOT_OPEN));
                    } else if (move instanceof Move.GoesOn on
                            && !on.opens().contains(step.code())) {
                        assertThat(
                                        StepTransition.after(
                                                template, on.next(), step.code(), outcome.word()))
                                .isEqualTo(new Move.Refused(Move.Why.NOT_OPEN));
                    } else {
                        assertThat(move).isNotInstanceOf(Move.Refused.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_approval_that_nobody_used_is_taken_back_to_where_it_was(Path file) throws IOException {
        ProcedureTemplate template = template(file);
        for (Marking state : explore(template).keySet()) {
            for (String step : state.open()) {
                boolean approval = template.step(step).kind().isApproval();
                Move move =
                        StepTransition.after(
                                template,
                                state,
                                step,
                                template.step(step).outcomes().get(0).word());
                if (approval && move instanceof Move.GoesOn on) {
                    assertThat(
                                    StepTransition.takeBack(
                                            template,
                                            on.next(),
                                            step,
                                            Outcome.APPROVED,
                                            Set.of(),
                                            Set.of()))
                            .map(StepTransition.Back::before)
                            .contains(state);
                }
            }
        }
    }

    private static boolean canEndNow(ProcedureTemplate template, Marking state) {
        return state.open().stream()
                .flatMap(
                        step ->
                                template.step(step).outcomes().stream()
                                        .map(
                                                outcome ->
                                                        StepTransition.after(
                                                                template,
                                                                state,
                                                                step,
                                                                outcome.word())))
                .anyMatch(move -> move instanceof Move.Ends || move instanceof Move.Stops);
    }

    private static Map<Marking, Set<Marking>> explore(ProcedureTemplate template) {
        Map<Marking, Set<Marking>> states = new LinkedHashMap<>();
        Deque<Marking> next = new ArrayDeque<>(List.of(StepTransition.begin(template)));
        while (!next.isEmpty()) {
            Marking state = next.remove();
            if (!states.containsKey(state)) {
                Set<Marking> after = new HashSet<>(successors(template, state));
                states.put(state, after);
                next.addAll(after);
            }
        }
        return states;
    }

    private static List<Marking> successors(ProcedureTemplate template, Marking state) {
        List<Marking> after = new ArrayList<>();
        for (String step : state.open()) {
            for (Outcome outcome : template.step(step).outcomes()) {
                if (StepTransition.after(template, state, step, outcome.word())
                        instanceof Move.GoesOn on) {
                    after.add(on.next());
                }
            }
        }
        return after;
    }

    static ProcedureTemplate template(Path file) throws IOException {
        return TemplateText.of(Files.readString(file));
    }
}
