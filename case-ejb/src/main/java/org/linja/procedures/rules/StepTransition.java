package org.linja.procedures.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the end of a step leads, and back: the only place that says so. */
public final class StepTransition {
    private StepTransition() {}

    /** Where a procedure stands when it begins. */
    public static Marking begin(ProcedureTemplate template) {
        return Marking.of(List.of(template.first().code()), List.of());
    }

    /** What becomes of it when an open step ends with an outcome. */
    public static Move after(
            ProcedureTemplate template, Marking marking, String step, String outcome) {
        if (!marking.open().contains(step)) {
            return new Move.Refused(Move.Why.NOT_OPEN);
        }
        Optional<Outcome> ending = template.find(step).flatMap(one -> one.outcome(outcome));
        if (ending.isEmpty()) {
            return new Move.Refused(Move.Why.NO_SUCH_OUTCOME);
        }
        Going going = new Going(template, marking);
        going.open.remove(step);
        boolean legal = going.lead(step, ending.get());
        if (!legal) {
            return new Move.Refused(Move.Why.OPENED_TWICE);
        }
        if (going.stops) {
            return new Move.Stops();
        }
        if (going.open.isEmpty()) {
            return going.arrived.isEmpty() ? new Move.Ends() : new Move.Refused(Move.Why.STUCK);
        }
        return new Move.GoesOn(Marking.of(going.open, going.arrived), going.opens);
    }

    /**
     * Where it stood before a step ended so; nothing if anything that began by it has ended since:
     * then it was made use of. An approval that followed is no use of it, unless that one was made
     * use of.
     *
     * @param approved the approvals that stand as given
     * @param leftOut steps that a deviation left out: nobody made use of anything there
     */
    public static Optional<Back> takeBack(
            ProcedureTemplate template,
            Marking marking,
            String step,
            String outcome,
            Set<String> approved,
            Set<String> leftOut) {
        Optional<Outcome> ending = template.find(step).flatMap(one -> one.outcome(outcome));
        if (ending.isEmpty() || marking.open().contains(step)) {
            return Optional.empty();
        }
        Returning returning = new Returning(template, marking, approved, leftOut);
        if (!returning.undo(step, ending.get())) {
            return Optional.empty();
        }
        returning.open.add(step);
        return Optional.of(
                new Back(Marking.of(returning.open, returning.arrived), returning.closes));
    }

    /**
     * Where it stood before.
     *
     * @param closes the steps that have not begun then: open ones, and approvals given since
     */
    public record Back(Marking before, List<String> closes) {
        public Back {
            closes = List.copyOf(closes);
        }
    }

    private static final class Going {
        private final ProcedureTemplate template;
        private final SortedSet<String> open;
        private final SortedSet<Marking.Arrival> arrived;
        private final List<String> opens = new ArrayList<>();
        private final Set<String> passed = new HashSet<>();
        private boolean stops;

        Going(ProcedureTemplate template, Marking marking) {
            this.template = template;
            this.open = new TreeSet<>(marking.open());
            this.arrived = new TreeSet<>(marking.arrived());
        }

        /** Whether everything that begins may begin. */
        boolean lead(String from, Outcome ending) {
            stops = stops || ending.stops();
            return ending.to().stream()
                    .filter(to -> !to.equals(Outcome.END) && !to.equals(Outcome.STOP))
                    .allMatch(to -> enter(from, template.step(to)));
        }

        private boolean enter(String from, TemplateStep to) {
            if (to.isActed()) {
                opens.add(to.code());
                return open.add(to.code());
            }
            if (!arrived.add(new Marking.Arrival(to.code(), from))) {
                return false;
            }
            boolean full = to.awaits().stream().allMatch(one -> hasCome(to, one));
            if (!full) {
                return true;
            }
            arrived.removeIf(arrival -> arrival.join().equals(to.code()));
            // A ring of joins would go round for ever.
            return passed.add(to.code()) && lead(to.code(), to.outcomes().get(0));
        }

        private boolean hasCome(TemplateStep join, String from) {
            return arrived.contains(new Marking.Arrival(join.code(), from));
        }
    }

    private static final class Returning {
        private final ProcedureTemplate template;
        private final SortedSet<String> open;
        private final SortedSet<Marking.Arrival> arrived;
        private final List<String> closes = new ArrayList<>();
        private final Set<String> passed = new HashSet<>();
        private final Set<String> approved;
        private final Set<String> leftOut;

        Returning(
                ProcedureTemplate template,
                Marking marking,
                Set<String> approved,
                Set<String> leftOut) {
            this.template = template;
            this.approved = approved;
            this.leftOut = leftOut;
            this.open = new TreeSet<>(marking.open());
            this.arrived = new TreeSet<>(marking.arrived());
        }

        boolean undo(String from, Outcome ending) {
            return ending.to().stream().allMatch(to -> leave(from, to));
        }

        private boolean leave(String from, String to) {
            if (to.equals(Outcome.END) || to.equals(Outcome.STOP)) {
                return false;
            }
            TemplateStep entered = template.step(to);
            if (entered.isActed()) {
                closes.add(to);
                return open.remove(to) || undoApproval(entered) || undoLeftOut(entered);
            }
            if (arrived.remove(new Marking.Arrival(to, from))) {
                return true;
            }
            entered.awaits().stream()
                    .filter(one -> !one.equals(from))
                    .forEach(one -> arrived.add(new Marking.Arrival(to, one)));
            return passed.add(to) && undo(to, entered.outcomes().get(0));
        }

        /** Whether nobody did it, and nothing that began behind it was made use of. */
        private boolean undoLeftOut(TemplateStep entered) {
            return leftOut.contains(entered.code())
                    && passed.add(entered.code())
                    && entered.outcome(Outcome.DONE)
                            .filter(ending -> undo(entered.code(), ending))
                            .isPresent();
        }

        /** Whether it is an approval that was given and not made use of itself. */
        private boolean undoApproval(TemplateStep entered) {
            return approved.contains(entered.code())
                    && passed.add(entered.code())
                    && entered.outcome(Outcome.APPROVED)
                            .filter(ending -> undo(entered.code(), ending))
                            .isPresent();
        }
    }
}
