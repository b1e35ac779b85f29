package org.linja.procedures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.SupportCase;
import org.linja.platform.security.Actor;

/** Lets whoever was called about a step, and accepts, have it in hand from then on. */
@ApplicationScoped
public class TakeCalledStep {
    @Inject Procedures procedures;

    /** The caller holds the case and keeps it. */
    public void take(SupportCase supportCase, long stepId, Actor who, Instant now) {
        if (procedures.isOpenIn(supportCase.id(), stepId)) {
            ProcedureStep step = procedures.step(stepId).orElseThrow();
            procedures.procedureOf(step).take(supportCase, step, who, now);
            procedures.watch(step, supportCase, now);
        }
    }
}
