package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linja.cases.SupportCase;

/**
 * Takes back what was approved by somebody who lost the right to before it was made use of. Asked
 * before every use there is: an act of a person, and the end of a wait.
 */
@ApplicationScoped
public class LapseApprovals {
    @Inject StepRights rights;

    /** Whether any lapsed; the caller holds the case and keeps both. */
    public boolean lapse(CaseProcedure procedure, SupportCase supportCase, Instant now) {
        List<ProcedureStep> lapsed =
                procedure.unusedApprovals().stream()
                        .filter(step -> !holds(procedure, step))
                        .toList();
        lapsed.forEach(step -> procedure.lapse(supportCase, step, now));
        return !lapsed.isEmpty();
    }

    private boolean holds(CaseProcedure procedure, ProcedureStep step) {
        return rights.holds(
                Objects.requireNonNull(step.doneBy()),
                procedure.asked(step),
                procedure.customerId());
    }
}
