package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Gives up an answer that waits: its writer, or a duty manager for whoever is not there. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class WithdrawAnswer {
    @Inject HeldAnswerActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long withdraw(CaseId id, long version, long number, String why) {
        HeldAnswerActs.checkWords(why);
        return acts.on(
                id,
                version,
                number,
                (answer, supportCase, who, at) -> {
                    boolean theirs = answer.writerId() == who.personId();
                    if (!theirs && !who.has(Role.DUTY_MANAGER)) {
                        throw new Problem(ProblemType.ANSWER_NOT_YOURS);
                    }
                    answer.withdraw(supportCase, who, why, at);
                });
    }
}
