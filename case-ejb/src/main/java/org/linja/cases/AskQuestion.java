package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Asks the customer what only they know; promised clocks may pause until they answer. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AskQuestion {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long ask(CaseId id, long version, String question) {
        CaseText.check(question);
        return acts.onCase(id, version, (c, who, at) -> c.ask(who, question, at));
    }
}
