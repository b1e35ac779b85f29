package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Says that the service runs again, whether or not the matter is solved. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class RestoreService {
    @Inject CaseActs acts;
    @Inject WordsToCustomer words;

    /**
     * Returns the case's new version; {@code version} is the one the person saw.
     *
     * @throws Problem {@code words-need-reader} where the contract wants such words read twice
     */
    public long restore(CaseId id, long version, String text) {
        CaseText.check(text);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    words.admit(c, text, WordsToCustomer.As.STATEMENT);
                    c.restore(who, text, at);
                });
    }
}
