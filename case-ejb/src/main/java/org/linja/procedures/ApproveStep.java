package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.TemplateStep;

/** Somebody of the house who did not ask for it says yes or no. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ApproveStep {
    @Inject ProcedureActs acts;

    /**
     * Answers with the case's new version.
     *
     * @param version the one the person saw
     * @param seen digest of exactly what they saw
     * @throws Problem {@code stale-version} where that is not what is to be approved any more;
     *     {@code second-person-needed} for whoever asked; {@code step-refuses}; {@code
     *     not-your-turn}
     */
    public ProcedureAnswer approve(
            CaseId id, long version, long number, String code, String seen, String words) {
        ProcedureActs.checkWords(words);
        return decide(id, version, number, code, true, seen, words);
    }

    /** As {@link #approve}; whoever says no says why. */
    public ProcedureAnswer refuse(
            CaseId id, long version, long number, String code, String seen, String why) {
        ProcedureActs.checkReason(why);
        return decide(id, version, number, code, false, seen, why);
    }

    private ProcedureAnswer decide(
            CaseId id,
            long version,
            long number,
            String code,
            boolean yes,
            String seen,
            String words) {
        return acts.on(
                id,
                version,
                number,
                (procedure, supportCase, who, at) -> {
                    ProcedureStep open = procedure.openStep(code);
                    TemplateStep step = procedure.asked(open);
                    if (step.kind() != StepKind.APPROVAL) {
                        throw new Problem(ProblemType.STEP_REFUSES, Map.of("step", code));
                    }
                    ProcedureActs.requireTurn(step, who);
                    procedure.decide(supportCase, open, yes, seen, words, who, at);
                });
    }
}
