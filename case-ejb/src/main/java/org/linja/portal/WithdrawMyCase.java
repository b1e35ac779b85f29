package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.CaseActs;
import org.linja.cases.CaseText;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Role;

/** Ends an own case that its customer needs no more. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class WithdrawMyCase {
    @Inject CaseActs acts;
    @Inject SupportCases cases;

    /**
     * Returns the case's new version; {@code version} is the one the person saw. The cases that
     * were merged into this one end with it.
     */
    public long withdraw(CaseId id, long version, String why) {
        CaseText.check(why);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    c.withdraw(who, why, at);
                    cases.followEach(id, at, younger -> younger.withdrawnWith(c, who, at));
                });
    }
}
