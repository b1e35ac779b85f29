package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.rules.Channel;
import org.linja.platform.security.Role;

/** Writes down what the customer answered on the phone. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class NoteCustomersAnswer {
    @Inject CaseActs acts;

    /** Returns the case's new version; {@code version} is the one the person saw. */
    public long note(CaseId id, long version, String text) {
        CaseText.check(text);
        return acts.onCase(
                id, version, (c, who, at) -> c.customerAnswered(who, Channel.PHONE, text, at));
    }
}
