package org.linja.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.CaseActs;
import org.linja.cases.CaseDoor;
import org.linja.cases.CaseText;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Contracts;
import org.linja.contracts.rules.Channel;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Takes up again an own case that turned out not to be solved, as its contract lets it. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class ReopenMyCase {
    @Inject CaseActs acts;
    @Inject CaseDoor door;
    @Inject Contracts contracts;

    /**
     * Returns the case's new version.
     *
     * @param version the one the person saw
     * @throws Problem {@code reopen-too-late} where the contract's time for it has passed; {@code
     *     channel-not-allowed} with {@code hotline} for what the contract has phoned
     */
    public long reopen(CaseId id, long version, String why) {
        CaseText.check(why);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    if (!c.isReopenable(contracts.caseRules(c.contractVersionId()), at)) {
                        throw new Problem(ProblemType.REOPEN_TOO_LATE);
                    }
                    door.requireChannel(c, Channel.PORTAL, at);
                    c.reopen(who, why, at);
                });
    }
}
