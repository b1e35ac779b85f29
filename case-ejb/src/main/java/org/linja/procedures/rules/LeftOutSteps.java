package org.linja.procedures.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every step of a procedure that has ended and was not done, with its reason. What was led to, was
 * not done and has no reason is a finding; what nothing led to was the template's own choice.
 */
public final class LeftOutSteps {
    private final ProcedureTemplate template;
    private final List<Begun> begun;
    private final boolean carriedOut;

    private LeftOutSteps(ProcedureTemplate template, List<Begun> begun, boolean carriedOut) {
        this.template = template;
        this.begun = begun;
        this.carriedOut = carriedOut;
    }

    /**
     * One time that a step began.
     *
     * @param by name of whoever ended it; null for nobody
     * @param deviation by which it was left out and which was in force then; null for none
     */
    public record Begun(
            String code,
            int round,
            StepState state,
            @Nullable String outcome,
            @Nullable String by,
            String words,
            @Nullable Long deviation) {}

    /**
     * A step that was not done.
     *
     * @param round in which it was left out; 0 for one that never began
     */
    public record LeftOut(TemplateStep step, int round, LeftOutReason reason) {}

    /**
     * In the order of the template.
     *
     * @param state how it ended; of what goes on, only what was left out so far
     */
    public static List<LeftOut> of(
            ProcedureTemplate template, ProcedureState state, List<Begun> begun) {
        LeftOutSteps steps = new LeftOutSteps(template, begun, state == ProcedureState.DONE);
        Set<String> led = steps.led();
        List<LeftOut> found = new ArrayList<>();
        for (TemplateStep step : template.steps()) {
            if (step.isActed()) {
                steps.rounds(step, found);
                if (state != ProcedureState.OPEN) {
                    steps.never(step, led, found);
                }
            }
        }
        return List.copyOf(found);
    }

    private void rounds(TemplateStep step, List<LeftOut> found) {
        times(step)
                .filter(one -> one.state() == StepState.SKIPPED)
                .forEach(one -> found.add(new LeftOut(step, one.round(), reason(one))));
        boolean done =
                times(step)
                        .map(Begun::state)
                        .anyMatch(state -> state != StepState.DROPPED && state != StepState.OPEN);
        if (!done) {
            times(step)
                    .filter(one -> one.state() == StepState.DROPPED)
                    .reduce((first, second) -> second)
                    .ifPresent(one -> found.add(new LeftOut(step, one.round(), notAsked())));
        }
    }

    private void never(TemplateStep step, Set<String> led, List<LeftOut> found) {
        if (times(step).findAny().isEmpty()) {
            found.add(
                    new LeftOut(
                            step, 0, led.contains(step.code()) ? LeftOutReason.NONE : notAsked()));
        }
    }

    /** Why nobody was asked to do it: the template led past it, or the whole ended before. */
    private LeftOutReason notAsked() {
        return carriedOut ? LeftOutReason.TEMPLATE : LeftOutReason.ENDED;
    }

    private static LeftOutReason reason(Begun one) {
        if (one.deviation() != null) {
            return LeftOutReason.DEVIATION;
        }
        return one.by() != null && !one.words().isBlank()
                ? LeftOutReason.DECLARED
                : LeftOutReason.NONE;
    }

    private Stream<Begun> times(TemplateStep step) {
        return begun.stream().filter(one -> one.code().equals(step.code()));
    }

    /** Every step to which something that ended has led. */
    private Set<String> led() {
        Led led = new Led(template);
        led.codes.add(template.first().code());
        begun.stream()
                .filter(one -> one.state() != StepState.DROPPED)
                .forEach(
                        one ->
                                template.find(one.code())
                                        .flatMap(step -> step.outcome(outcome(one)))
                                        .ifPresent(way -> led.follow(one.code(), way)));
        return led.codes;
    }

    private static String outcome(Begun one) {
        return Objects.requireNonNullElse(one.outcome(), "");
    }

    private static final class Led {
        private final ProcedureTemplate template;
        private final Set<String> codes = new HashSet<>();
        private final Set<Marking.Arrival> arrived = new HashSet<>();
        private final Set<String> passed = new HashSet<>();

        Led(ProcedureTemplate template) {
            this.template = template;
        }

        void follow(String from, Outcome way) {
            if (way.stops()) {
                // Nothing begins beside the end of the whole.
                return;
            }
            way.to().stream()
                    .filter(to -> !to.equals(Outcome.END))
                    .forEach(to -> enter(from, template.step(to)));
        }

        private void enter(String from, TemplateStep to) {
            codes.add(to.code());
            if (to.isActed()) {
                return;
            }
            arrived.add(new Marking.Arrival(to.code(), from));
            boolean full =
                    to.awaits().stream()
                            .map(one -> new Marking.Arrival(to.code(), one))
                            .allMatch(arrived::contains);
            if (full && passed.add(to.code())) {
                follow(to.code(), to.outcomes().get(0));
            }
        }
    }
}
