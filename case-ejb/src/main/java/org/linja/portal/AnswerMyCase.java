package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.CaseActs;
import org.linja.cases.CaseText;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ContactWay;
import org.linja.platform.security.Role;

/** Takes what a customer's person writes to an own case; an open question is answered by it. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class AnswerMyCase {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long answer(CaseId id, long version, String text) {
        CaseText.check(text);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> c.customerAnswered(who, ContactWay.PORTAL, text, at, at));
    }
}
