package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;
import org.linja.sla.rules.AnswerElement;

/** Answers the customer; what the answer carries decides whether it was of use. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class AnswerCase {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long answer(CaseId id, long version, Set<AnswerElement> elements, String text) {
        CaseText.check(text);
        return acts.onCase(id, version, (c, who, at) -> c.answer(who, elements, text, at));
    }
}
