package org.linja.answers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.linja.cases.CaseText;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.AnswerClass;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/**
 * Writes a waiting answer anew; only its writer can. It waits on whatever it says now: what once
 * waited for a second person does not slip out by being rewritten.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class RewriteAnswer {
    @Inject HeldAnswerActs acts;
    @Inject AgreedReading reading;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code answer-not-yours}, {@code act-not-allowed} where the case has ended,
     *     {@code answer-refuses}
     */
    public long rewrite(CaseId id, long version, long number, AnswerWords written) {
        CaseText.check(written.text());
        return acts.on(
                id,
                version,
                number,
                (answer, supportCase, who, at) -> {
                    if (answer.writerId() != who.personId()) {
                        throw new Problem(ProblemType.ANSWER_NOT_YOURS);
                    }
                    supportCase.admitAnswer();
                    Set<AnswerClass> waitsFor =
                            new TreeSet<>(reading.waitsFor(supportCase, written));
                    if (waitsFor.isEmpty()) {
                        waitsFor.addAll(answer.waitsFor());
                    }
                    answer.rewrite(supportCase, who, written, waitsFor, at);
                });
    }
}
