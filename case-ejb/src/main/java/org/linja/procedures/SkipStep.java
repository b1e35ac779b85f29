package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.TemplateStep;

/** Leaves out a step that its template lets be left out, for a reason that is declared. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class SkipStep {
    @Inject ProcedureActs acts;

    /**
     * Answers with the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code invalid-input} without a reason; {@code step-refuses} for what must
     *     not be left out
     */
    public ProcedureAnswer skip(CaseId id, long version, long number, String code, String why) {
        ProcedureActs.checkReason(why);
        return acts.on(
                id,
                version,
                number,
                (procedure, supportCase, who, at) -> {
                    TemplateStep step = procedure.asked(procedure.openStep(code));
                    if (step.kind() != StepKind.WAIT) {
                        ProcedureActs.requireTurn(step, who);
                    }
                    procedure.skip(supportCase, code, why, who, at);
                });
    }
}
