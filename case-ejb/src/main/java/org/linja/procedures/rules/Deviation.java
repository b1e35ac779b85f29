package org.linja.procedures.rules;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer and the house agreed to do otherwise than the templates say, from when until
 * when.
 *
 * @param contract code of the contract that it belongs to
 * @param signedAt null until somebody signed for the customer
 * @param endedAt from when on it is over before its time; null for not
 */
public record Deviation(
        long id,
        String contract,
        Instant from,
        Instant until,
        @Nullable Instant signedAt,
        @Nullable Instant endedAt,
        List<DeviationChange> changes)
        implements Serializable {
    public Deviation {
        changes = List.copyOf(changes);
    }

    /** What one does to a step that begins. */
    public record Ruling(long deviation, DeviationChange change) {}

    /** Whether it is in force: signed before, begun, and neither over nor ended. */
    public boolean isInForce(Instant at) {
        return signedAt != null
                && !at.isBefore(signedAt)
                && !at.isBefore(from)
                && at.isBefore(until)
                && (endedAt == null || at.isBefore(endedAt));
    }

    /**
     * What one of these does to a step of a template that begins at a moment; nothing where none in
     * force names it, and where it may not be left out whatever somebody signed.
     */
    public static Optional<Ruling> ruling(
            List<Deviation> deviations, ProcedureTemplate template, String step, Instant at) {
        List<Deviation> inForce = deviations.stream().filter(one -> one.isInForce(at)).toList();
        TemplateStep asked = template.step(step);
        return inForce.stream()
                .sorted(Comparator.comparingLong(Deviation::id))
                .flatMap(
                        one ->
                                one.changes().stream()
                                        .filter(change -> change.isOf(template.code(), asked))
                                        .map(change -> new Ruling(one.id(), change)))
                .filter(ruling -> DeviationCheck.mayBe(asked, ruling.change().act()))
                .findFirst()
                .filter(
                        ruling ->
                                ruling.change().act() != DeviationAct.LEAVE_OUT
                                        || !isAllThatIsShown(asked, template, inForce));
    }

    /**
     * Whether an approval would be one of nothing. It was not when somebody signed; a later version
     * of the template may show less.
     */
    private static boolean isAllThatIsShown(
            TemplateStep step, ProcedureTemplate template, List<Deviation> inForce) {
        return template.steps().stream()
                .filter(one -> one.kind().isApproval() && one.shows().contains(step.code()))
                .anyMatch(
                        one ->
                                one.shows().stream()
                                        .map(template::step)
                                        .allMatch(shown -> isLeftOut(shown, template, inForce)));
    }

    private static boolean isLeftOut(
            TemplateStep step, ProcedureTemplate template, List<Deviation> inForce) {
        return DeviationCheck.mayBe(step, DeviationAct.LEAVE_OUT)
                && inForce.stream()
                        .flatMap(one -> one.changes().stream())
                        .anyMatch(
                                change ->
                                        change.act() == DeviationAct.LEAVE_OUT
                                                && change.isOf(template.code(), step));
    }
}
