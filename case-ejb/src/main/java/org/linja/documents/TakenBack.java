package org.linja.documents;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.StepSheet;
import org.linja.procedures.rules.StepState;

/**
 * Which steps of a procedure had lapsed or were taken back when a document was written, by the
 * journal that it tells of: what happened since is not told when it is printed again.
 */
record TakenBack(Set<Long> steps) {
    TakenBack {
        steps = Set.copyOf(steps);
    }

    /** By everything that is written up to an entry. */
    static TakenBack until(long seq, ProcedureSheet procedure, List<JournalRow> written) {
        List<JournalRow> ofIt =
                written.stream()
                        .filter(row -> row.data().containsKey("procedure"))
                        .filter(row -> isOf(row, "number", procedure.number()))
                        .toList();
        // What came with a merge was written in another case before.
        boolean came = ofIt.stream().findFirst().filter(TakenBack::isCarried).isPresent();
        Set<Long> found = new HashSet<>();
        for (StepSheet step : procedure.steps()) {
            Predicate<JournalRow> ends =
                    switch (step.state()) {
                        case LAPSED -> row -> isLapse(row) && isOf(row, step);
                        case UNDONE -> row -> undoes(row, step, procedure);
                        case OPEN, DONE, SKIPPED, DROPPED -> row -> false;
                    };
            boolean back = step.state() == StepState.LAPSED || step.state() == StepState.UNDONE;
            boolean before =
                    ofIt.stream()
                            .filter(ends)
                            .findFirst()
                            .map(row -> row.seq() <= seq)
                            .orElse(came);
            if (back && before) {
                found.add(step.id());
            }
        }
        return new TakenBack(found);
    }

    boolean holds(StepSheet step) {
        return steps.contains(step.id());
    }

    private static boolean isCarried(JournalRow row) {
        return row.kind() == EntryKind.PROCEDURE_CARRIED
                || row.kind() == EntryKind.PROCEDURE_CARRIED_INSIDE;
    }

    private static boolean isLapse(JournalRow row) {
        return row.kind() == EntryKind.PROCEDURE_STEP_LAPSED
                || row.kind() == EntryKind.PROCEDURE_APPROVAL_LAPSED;
    }

    /** Whether it says that a step was done by which this one, done before, was taken back. */
    private static boolean undoes(JournalRow row, StepSheet step, ProcedureSheet procedure) {
        return row.kind() == EntryKind.PROCEDURE_STEP_DONE
                && procedure.steps().stream()
                        .filter(other -> step.step().code().equals(other.step().undoes()))
                        .filter(other -> isAfter(other, step))
                        .anyMatch(other -> isOf(row, other));
    }

    private static boolean isAfter(StepSheet later, StepSheet step) {
        Instant end = later.endedAt();
        return end != null && step.endedAt() != null && !end.isBefore(step.endedAt());
    }

    private static boolean isOf(JournalRow row, StepSheet step) {
        return step.step().code().equals(row.data().get("step"))
                && isOf(row, "round", step.round());
    }

    private static boolean isOf(JournalRow row, String name, long number) {
        return String.valueOf(number).equals(row.data().get(name));
    }
}
