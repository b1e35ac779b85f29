package org.linja.procedures.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linja.procedures.rules.TemplateFault.Kind;

/**
 * Whether a template can be gone through to its end, whatever people choose. It is tried, state by
 * state: what no state shows cannot happen.
 */
public final class TemplateCheck {
    /** A template of more states is refused: nobody could read it either. */
    static final int MOST_STATES = 20_000;

    private final ProcedureTemplate template;
    private final Set<TemplateFault> faults = new LinkedHashSet<>();

    private TemplateCheck(ProcedureTemplate template) {
        this.template = template;
    }

    /** Everything that is wrong with it; empty if nothing is. */
    public static List<TemplateFault> faults(ProcedureTemplate template) {
        TemplateCheck check = new TemplateCheck(template);
        template.steps().forEach(check::step);
        if (check.faults.isEmpty()) {
            check.explore();
        }
        return List.copyOf(check.faults);
    }

    /**
     * Whether the people there are can go through it.
     *
     * @param holders who may act as what, by the ids of persons
     */
    public static List<TemplateFault> faults(
            ProcedureTemplate template, Map<StepRole, Set<Long>> holders) {
        List<TemplateFault> found = new ArrayList<>();
        for (TemplateStep step : template.steps()) {
            boolean acted = !step.roles().isEmpty();
            if (acted && holders(step, holders).isEmpty()) {
                found.add(new TemplateFault(0, Kind.HELD_BY_NOBODY, step.code()));
            } else if (!step.apart().isEmpty()
                    && !PeopleApart.isPossible(step, template, one -> holders(one, holders))) {
                found.add(new TemplateFault(0, Kind.SAME_PERSON_TWICE, step.code()));
            }
        }
        return found;
    }

    /**
     * Whether the people of the house can go through it; who signs for a customer is asked when it
     * begins at one.
     */
    public static List<TemplateFault> faultsInHouse(
            ProcedureTemplate template, Map<StepRole, Set<Long>> holders) {
        return faults(template, holders).stream()
                .filter(fault -> template.step(fault.about()).kind() != StepKind.CUSTOMER_APPROVAL)
                .toList();
    }

    private static Set<Long> holders(TemplateStep step, Map<StepRole, Set<Long>> holders) {
        Set<Long> may = new TreeSet<>();
        step.roles().forEach(role -> may.addAll(holders.getOrDefault(role, Set.of())));
        return may;
    }

    private void step(TemplateStep step) {
        references(step);
        outcomes(step);
        turn(step);
        if (step.kind().isApproval()) {
            approval(step);
        }
        if (step.skippable() && (step.kind().isApproval() || step.kind() == StepKind.CHOICE)) {
            fault(Kind.NOT_TO_BE_SKIPPED, step);
        }
        if (step.kind() == StepKind.WAIT && step.within() == null) {
            fault(Kind.WITHOUT_CLOCK, step);
        }
        StepMoment since = step.since();
        if (since != null && !isWrittenElsewhere(since, step)) {
            fault(Kind.NOT_A_MOMENT, step);
        }
        if (template.internal() && step.kind() == StepKind.CUSTOMER_APPROVAL) {
            fault(Kind.NOT_FOR_CUSTOMERS, step);
        }
        if (step.kind() == StepKind.JOIN && step.awaits().size() < 2) {
            fault(Kind.STUCK, step);
        }
        if ((step.kind() == StepKind.DOCUMENT) != (step.document() != null)) {
            fault(Kind.WRONG_OUTCOMES, step);
        }
    }

    private void references(TemplateStep step) {
        Stream.of(
                        step.apart().stream(),
                        step.shows().stream(),
                        step.awaits().stream(),
                        Stream.ofNullable(step.undoes()),
                        Stream.ofNullable(step.since()).map(StepMoment::step),
                        step.outcomes().stream()
                                .flatMap(outcome -> outcome.to().stream())
                                .filter(to -> !to.equals(Outcome.END) && !to.equals(Outcome.STOP)))
                .flatMap(named -> named)
                .filter(named -> template.find(named).isEmpty())
                .forEach(named -> faults.add(new TemplateFault(0, Kind.UNKNOWN_STEP, named)));
    }

    /** What names no step at all is a fault of its own. */
    private boolean isWrittenElsewhere(StepMoment since, TemplateStep step) {
        return template.find(since.step())
                .map(
                        other ->
                                !other.equals(step)
                                        && other.fields().stream()
                                                .filter(one -> one.name().equals(since.field()))
                                                .anyMatch(one -> one.type().isMoment()))
                .orElse(true);
    }

    private void outcomes(TemplateStep step) {
        if (step.outcomes().isEmpty()) {
            fault(Kind.NO_WAY_OUT, step);
            return;
        }
        Set<String> words = new TreeSet<>();
        step.outcomes().forEach(outcome -> words.add(outcome.word()));
        boolean right =
                switch (step.kind()) {
                    case WORK, DOCUMENT, WAIT, JOIN -> words.equals(Set.of(Outcome.DONE));
                    case APPROVAL, CUSTOMER_APPROVAL ->
                            words.equals(Set.of(Outcome.APPROVED, Outcome.REFUSED));
                    case CHOICE ->
                            words.size() > 1
                                    && step.outcomes().stream()
                                            .allMatch(outcome -> outcome.label() != null);
                };
        if (!right) {
            fault(Kind.WRONG_OUTCOMES, step);
        }
    }

    private void turn(TemplateStep step) {
        boolean nobodys = step.kind() == StepKind.WAIT || step.kind() == StepKind.JOIN;
        if (nobodys != step.roles().isEmpty()) {
            fault(Kind.NOBODYS_TURN, step);
        }
        boolean signatory = step.roles().contains(StepRole.SIGNATORY);
        boolean alone = signatory && step.roles().size() == 1;
        boolean customers = step.kind() == StepKind.CUSTOMER_APPROVAL;
        if (customers ? !alone : signatory) {
            fault(Kind.ROLE_OF_ANOTHER_KIND, step);
        }
    }

    private void approval(TemplateStep step) {
        if (step.shows().isEmpty()) {
            fault(Kind.NOTHING_TO_APPROVE, step);
        }
        if (step.within() == null) {
            fault(Kind.WITHOUT_CLOCK, step);
        }
        boolean apart =
                step.apart().containsAll(step.shows()) && !step.apart().contains(step.code());
        // Nobody of the customer does what the house asks for.
        if (step.kind() == StepKind.APPROVAL && !apart) {
            fault(Kind.SAME_PERSON_TWICE, step);
        }
    }

    /** A state, and what was done on the way to it. */
    private record State(Marking marking, StepsBehind behind) {}

    private void explore() {
        State begin = new State(StepTransition.begin(template), StepsBehind.NONE);
        Map<State, Set<State>> comeFrom = new LinkedHashMap<>();
        Set<State> ending = new HashSet<>();
        Deque<State> next = new ArrayDeque<>();
        comeFrom.put(begin, new HashSet<>());
        next.add(begin);
        while (!next.isEmpty()) {
            State state = next.remove();
            for (String step : state.marking().open()) {
                for (Outcome outcome : template.step(step).outcomes()) {
                    Move move =
                            StepTransition.after(template, state.marking(), step, outcome.word());
                    if (move instanceof Move.GoesOn on) {
                        State after =
                                new State(
                                        on.next(),
                                        state.behind().and(template, step, outcome.word()));
                        boolean known = comeFrom.containsKey(after);
                        comeFrom.computeIfAbsent(after, key -> new HashSet<>()).add(state);
                        if (!known) {
                            next.add(after);
                        }
                    } else if (move instanceof Move.Refused refused) {
                        fault(kind(refused.why()), template.step(step));
                    } else {
                        ending.add(state);
                        if (move instanceof Move.Ends) {
                            overtaken(state.behind().and(template, step, outcome.word()));
                        }
                    }
                }
            }
            if (comeFrom.size() > MOST_STATES) {
                faults.add(new TemplateFault(0, Kind.TOO_LARGE, ""));
                return;
            }
        }
        reached(comeFrom.keySet());
        if (faults.isEmpty()) {
            ends(comeFrom, ending);
        }
    }

    /** What was approved is what becomes of it: nobody does it otherwise behind the approval. */
    private void overtaken(StepsBehind behind) {
        behind.overtaken()
                .forEach(approval -> fault(Kind.DONE_AFTER_APPROVAL, template.step(approval)));
    }

    private void reached(Set<State> states) {
        Map<String, Boolean> undone = new HashMap<>();
        Set<String> opened = new HashSet<>();
        for (State state : states) {
            opened.addAll(state.marking().open());
            for (String open : state.marking().open()) {
                String undoes = template.step(open).undoes();
                boolean right = undoes == null || state.behind().done().contains(undoes);
                undone.merge(open, right, Boolean::logicalAnd);
                if (state.behind().showsNothing(template.step(open))) {
                    fault(Kind.NOTHING_TO_APPROVE, template.step(open));
                }
            }
        }
        Set<String> entered = new HashSet<>(opened);
        for (TemplateStep step : template.steps()) {
            if (opened.contains(step.code())) {
                step.outcomes().forEach(outcome -> entered.addAll(outcome.to()));
            }
        }
        template.steps().stream()
                .filter(step -> !entered.contains(step.code()) && !isFirst(step))
                .forEach(step -> fault(Kind.UNREACHABLE, step));
        template.steps().stream()
                .filter(step -> !undone.getOrDefault(step.code(), true))
                .forEach(step -> fault(Kind.UNDOES_NOTHING, step));
    }

    private boolean isFirst(TemplateStep step) {
        return step.equals(template.first());
    }

    /** From every state the end can be reached. */
    private void ends(Map<State, Set<State>> comeFrom, Set<State> ending) {
        Set<State> good = new HashSet<>(ending);
        Deque<State> next = new ArrayDeque<>(ending);
        while (!next.isEmpty()) {
            for (State before : Objects.requireNonNull(comeFrom.get(next.remove()))) {
                if (good.add(before)) {
                    next.add(before);
                }
            }
        }
        comeFrom.keySet().stream()
                .filter(state -> !good.contains(state))
                .flatMap(state -> state.marking().open().stream())
                .distinct()
                .forEach(step -> fault(Kind.LOOP_WITHOUT_EXIT, template.step(step)));
    }

    private static Kind kind(Move.Why why) {
        return why == Move.Why.STUCK ? Kind.STUCK : Kind.OPENED_TWICE;
    }

    private void fault(Kind kind, TemplateStep step) {
        faults.add(new TemplateFault(0, kind, step.code()));
    }
}
