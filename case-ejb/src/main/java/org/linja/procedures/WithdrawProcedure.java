package org.linja.procedures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Ends a procedure that is not needed any more, and says why. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class WithdrawProcedure {
    @Inject ProcedureActs acts;

    /**
     * Answers with the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code invalid-input} without a reason; {@code not-your-turn} for a mandatory
     *     or internal one, which only a duty manager withdraws; {@code step-refuses} where it has
     *     ended
     */
    public ProcedureAnswer withdraw(CaseId id, long version, long number, String why) {
        ProcedureActs.checkReason(why);
        return acts.on(
                id,
                version,
                number,
                (procedure, supportCase, who, at) -> {
                    if (!procedure.isOptional() && !who.has(Role.DUTY_MANAGER)) {
                        throw new Problem(ProblemType.NOT_YOUR_TURN);
                    }
                    procedure.withdraw(supportCase, who, why, at);
                });
    }
}
