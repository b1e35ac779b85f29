package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ConcreteQuestion;
import org.linja.cases.rules.ContactWay;
import org.linja.people.People;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/**
 * Asks the customer what only they know; promised clocks may pause until they answer. A pause needs
 * evidence: a question that is one, and a way by which it has reached them.
 */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AskQuestion {
    @Inject CaseActs acts;
    @Inject People people;
    @Inject WordsToCustomer words;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @param by {@link ContactWay#PHONE} for a question said to a person, {@link ContactWay#PORTAL}
     *     for one to be read there
     * @throws Problem {@code invalid-input} if it asks for nothing in particular, {@code
     *     question-undeliverable} if nobody of the customer can read the portal, {@code
     *     words-need-reader} where the contract wants such words read twice
     */
    public long ask(CaseId id, long version, ContactWay by, String question) {
        CaseText.check(question);
        new FieldChecks()
                .check(ConcreteQuestion.is(question), "text", "question-not-concrete")
                .check(by == ContactWay.PHONE || by == ContactWay.PORTAL, "by", "unknown-value")
                .orRefuse();
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    if (by == ContactWay.PORTAL && !people.anyOf(c.customerId())) {
                        throw new Problem(ProblemType.QUESTION_UNDELIVERABLE);
                    }
                    words.admit(c, question, WordsToCustomer.As.STATEMENT);
                    c.ask(who, by, question, at);
                });
    }
}
