package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CauseKind;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Declares the matter solved, with its cause as far as anybody knows it. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ResolveCase {
    @Inject CaseActs acts;
    @Inject SupportCases cases;
    @Inject WordsToCustomer words;

    /**
     * Returns the case's new version; {@code version} is the one the person saw. The cases that
     * were merged into this one are solved with it.
     *
     * @throws Problem {@code words-need-reader} where the contract wants such words read twice
     */
    public long resolve(CaseId id, long version, CauseKind cause, String text) {
        CaseText.check(text);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    words.admit(c, text, WordsToCustomer.As.STATEMENT);
                    c.resolve(who, cause, text, at);
                    cases.followEach(id, at, younger -> younger.resolvedWith(c, who, at));
                });
    }
}
