package org.linja.procedures;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.ProcedureWeight;
import org.linja.procedures.rules.Wording;

/**
 * A procedure as a page shows it, with every beginning of every step in order.
 *
 * @param version of its template, which it began under
 * @param withdrawable whether the person who looks may end it
 */
public record ProcedureSheet(
        long number,
        String template,
        int version,
        Wording title,
        ProcedureWeight weight,
        ProcedureState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean withdrawable,
        List<StepSheet> steps)
        implements Serializable {
    public ProcedureSheet {
        steps = List.copyOf(steps);
    }

    /** Whether the case is not solved while it goes on. */
    public boolean mandatory() {
        return weight == ProcedureWeight.MANDATORY;
    }

    /** Whether it is the house's own matter, of which the customer reads nothing. */
    public boolean internal() {
        return weight == ProcedureWeight.INTERNAL;
    }

    /** The steps that are to be done now. */
    public List<StepSheet> open() {
        return steps.stream().filter(StepSheet::isOpen).toList();
    }

    /** What became of the others, in order. */
    public List<StepSheet> ended() {
        return steps.stream().filter(step -> !step.isOpen()).toList();
    }
}
