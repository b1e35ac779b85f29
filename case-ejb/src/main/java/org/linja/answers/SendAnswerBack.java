package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.answers.rules.HeldRefusal;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Gives an answer back to whoever wrote it, with the reason. */
@Stateless
@RolesAllowed({Role.LINE_2, Role.DUTY_MANAGER})
public class SendAnswerBack {
    @Inject HeldAnswerActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one of the case that the person saw
     * @param revision which writing of the answer they read
     * @throws Problem {@code answer-is-own}, {@code answer-rewritten}, {@code answer-refuses}
     */
    public long sendBack(CaseId id, long version, long number, int revision, String why) {
        HeldAnswerActs.checkReason(why);
        return acts.on(
                id,
                version,
                number,
                (answer, supportCase, who, at) -> {
                    HeldRefusal.ofSendingBack(acts.facts(answer, who, revision))
                            .ifPresent(
                                    refusal -> {
                                        throw HeldAnswerActs.refused(refusal);
                                    });
                    answer.sendBack(supportCase, who, why, at);
                });
    }
}
