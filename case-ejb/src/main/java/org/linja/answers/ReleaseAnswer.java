package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.answers.rules.HeldRefusal;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Lets an answer out that somebody else wrote; from this moment the customer reads it. */
@Stateless
@RolesAllowed({Role.LINE_2, Role.DUTY_MANAGER})
public class ReleaseAnswer {
    @Inject HeldAnswerActs acts;

    /**
     * Returns the case's new version.
     *
     * @param version the one of the case that the person saw
     * @param revision which writing of the answer they read
     * @throws Problem {@code answer-is-own}, {@code answer-rewritten}, {@code answer-writer-left},
     *     {@code answer-refuses}
     */
    public long release(CaseId id, long version, long number, int revision) {
        return acts.on(
                id,
                version,
                number,
                (answer, supportCase, who, at) -> {
                    HeldRefusal.ofRelease(acts.facts(answer, who, revision))
                            .ifPresent(
                                    why -> {
                                        throw HeldAnswerActs.refused(why);
                                    });
                    answer.release(supportCase, who, at);
                });
    }
}
