package org.linja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_16_30;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linja.contracts.rules.Severity;
import org.linja.platform.security.Role;
import org.linja.procedures.Templates;
import org.linja.procedures.rules.DeviationCheck.Wish;
import org.linja.procedures.rules.FieldType;
import org.linja.procedures.rules.FormCheck;
import org.linja.procedures.rules.Marking;
import org.linja.procedures.rules.Move;
import org.linja.procedures.rules.Outcome;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepMoment;
import org.linja.procedures.rules.StepRole;
import org.linja.procedures.rules.StepTransition;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.TemplateText;

/** What the invented house is told to have done is what people could have done. */
class DemoProceduresTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/linja/procedures/templates");

    static List<DemoProcedure> told() {
        return DemoProcedures.until(FRI_16_30);
    }

    @Test
    void every_shipped_procedure_is_at_work_in_the_demo_house() {
        assertThat(told().stream().map(DemoProcedure::template).distinct())
                .containsExactlyInAnyOrderElementsOf(Templates.SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("told")
    void each_is_told_as_its_template_lets_people(DemoProcedure told) throws IOException {
        Walk walk = new Walk(told);
        Instant last = told.begunAt();
        assertThat(last).isAfter(openedAt(told));
        for (DemoAct act : told.acts()) {
            assertThat(act.at()).as(act.step()).isAfter(last).isBeforeOrEqualTo(FRI_16_30);
            walk.requirePossible(act);
            walk.follow(act.step(), act.written().outcome(), act.at());
            last = act.at();
        }
        assertThat(told.solved() != null).isEqualTo(walk.open().isEmpty());
    }

    /** The two of one template stand apart, too. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Label printer line prints blanks, order, just begun",
                "Export of last year's batches, consent, waits for the customer's signatory",
                "Диспетчер не может войти после отпуска, approve, waits for a second person",
                "A technician comes to our racks in hall B, site, late",
                "Move the order terminal to the new network, backup, a step was skipped for a reason",
                "Nobody can steer the steam valves of the dryer, inform review, both facts are kept",
                "Vanhan mittauspalvelun päättäminen, access return, side by side",
                "Etäluenta pätkii pohjoisessa, finding, a step is left out by a deviation",
                "Когда будет готов отчёт за неделю?, rest, waits",
                "Mittauskeskuksen virtalähde sammuu, \"\", done with its document",
            })
    void each_stands_at_another_place(String subject, String open, String what) throws IOException {
        assertThat(String.join(" ", walked(subject).open())).as(what).isEqualTo(open);
    }

    @Test
    void one_step_is_late_and_none_was_done_late() throws IOException {
        List<String> late = new ArrayList<>();
        for (DemoProcedure told : told()) {
            Walk walk = new Walk(told);
            for (DemoAct act : told.acts()) {
                if (walk.dueAt(act.step()).isBefore(act.at())) {
                    late.add(told.template() + ' ' + act.step());
                }
                walk.follow(act.step(), act.written().outcome(), act.at());
            }
            walk.open().stream()
                    .filter(step -> walk.dueAt(step).isBefore(FRI_16_30))
                    .forEach(step -> late.add(told.template() + ' ' + step));
        }
        assertThat(late).containsExactly("physical-access site");
    }

    @Test
    void what_was_done_first_is_written_down_minutes_later_in_a_critical_case() {
        DemoProcedure told = only("Nobody can steer the steam valves of the dryer");
        DemoAct record = told.acts().get(0);
        Instant acted =
                FieldType.moment(record.written().values().getOrDefault("acted", "")).orElseThrow();
        assertThat(told.matter().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(acted).isBefore(told.begunAt());
        assertThat(record.at())
                .isAfter(acted)
                .isBefore(told.begunAt().plus(Duration.ofMinutes(15)));
    }

    @Test
    void whoever_signs_does_so_for_the_firm_of_the_case() {
        for (DemoProcedure told : told()) {
            told.acts().stream()
                    .map(act -> DemoPerson.named(act.who()))
                    .filter(person -> person.firm() != null)
                    .forEach(
                            person ->
                                    assertThat(person.firm())
                                            .as(told.template())
                                            .isEqualTo(told.matter().firm()));
        }
    }

    private static DemoProcedure only(String subject) {
        return told().stream()
                .filter(one -> one.matter().subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Walk walked(String subject) throws IOException {
        return walked(only(subject));
    }

    private static Walk walked(DemoProcedure told) throws IOException {
        Walk walk = new Walk(told);
        told.acts().forEach(act -> walk.follow(act.step(), act.written().outcome(), act.at()));
        return walk;
    }

    private static Instant openedAt(DemoProcedure told) {
        return FRI_16_30.minus(Duration.ofHours(told.matter().hoursAgo()));
    }

    /** A procedure as the pure rules see it go on. */
    private static final class Walk {
        private final ProcedureTemplate template;
        private final DemoProcedure told;
        private final Set<String> leftOut;
        private final Map<String, Instant> openedAt = new HashMap<>();
        private Marking marking;
        private boolean ended;

        Walk(DemoProcedure told) throws IOException {
            this.told = told;
            this.template =
                    TemplateText.of(
                            Files.readString(FOLDER.resolve(told.template() + ".procedure")));
            DemoProcedure.Agreed under = told.under();
            this.leftOut =
                    under == null
                            ? Set.of()
                            : under.wanted().changes().stream()
                                    .map(Wish::step)
                                    .collect(Collectors.toSet());
            this.marking = StepTransition.begin(template);
            marking.open().forEach(step -> openedAt.put(step, told.begunAt()));
        }

        Set<String> open() {
            return ended ? Set.of() : marking.open();
        }

        Instant dueAt(String code) {
            TemplateStep step = template.step(code);
            Instant begins = Objects.requireNonNull(openedAt.get(code));
            return StepMoment.since(begins, Optional.ofNullable(step.since()).map(this::written))
                    .plus(Objects.requireNonNull(step.within()));
        }

        private Instant written(StepMoment since) {
            return FieldType.moment(
                            act(since.step()).written().values().getOrDefault(since.field(), ""))
                    .orElseThrow();
        }

        private DemoAct act(String step) {
            return told.acts().stream()
                    .filter(one -> one.step().equals(step))
                    .findFirst()
                    .orElseThrow();
        }

        void requirePossible(DemoAct act) {
            TemplateStep step = template.step(act.step());
            assertThat(open()).contains(step.code());
            assertThat(rolesOf(act.who())).as(step.code()).containsAnyElementsOf(step.roles());
            Set<String> before = new TreeSet<>();
            told.acts().stream()
                    .filter(one -> step.apart().contains(one.step()))
                    .forEach(one -> before.add(one.who()));
            assertThat(before).as("apart at " + step.code()).doesNotContain(act.who());
            switch (act.how()) {
                case COMPLETED -> {
                    assertThat(step.kind().isCompleted()).as(step.code()).isTrue();
                    assertThat(FormCheck.faults(step.fields(), act.written().values(), act.at()))
                            .as(step.code())
                            .isEmpty();
                    assertThat(act.written().evidence()).isEqualTo(step.evidence());
                    assertThat(step.outcome(act.written().outcome())).isPresent();
                }
                case APPROVED -> assertThat(step.kind().isApproval()).as(step.code()).isTrue();
                case SKIPPED -> {
                    assertThat(step.skippable()).as(step.code()).isTrue();
                    assertThat(act.written().words()).isNotBlank();
                }
            }
            assertThat(step.kind() == StepKind.CUSTOMER_APPROVAL)
                    .isEqualTo(DemoPerson.named(act.who()).firm() != null);
        }

        private static Set<StepRole> rolesOf(String login) {
            Set<StepRole> roles = new TreeSet<>();
            for (String role : DemoPerson.named(login).roles()) {
                if (role.equals(Role.CUSTOMER_SIGNATORY)) {
                    roles.add(StepRole.SIGNATORY);
                } else {
                    Arrays.stream(StepRole.values())
                            .filter(one -> one.name().equals(role))
                            .forEach(roles::add);
                }
            }
            return roles;
        }

        void follow(String code, String outcome, Instant at) {
            Move move = StepTransition.after(template, marking, code, outcome);
            assertThat(move).as(code).isNotInstanceOf(Move.Refused.class);
            if (move instanceof Move.GoesOn on) {
                marking = on.next();
                on.opens().forEach(step -> openedAt.put(step, at));
                on.opens().stream()
                        .filter(leftOut::contains)
                        .forEach(step -> follow(step, Outcome.DONE, at));
            } else {
                ended = true;
            }
        }
    }
}
