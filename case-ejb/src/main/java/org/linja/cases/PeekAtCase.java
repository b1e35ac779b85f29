package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Says whether a case has moved on, to whoever has it open, for as little as that may cost. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class PeekAtCase {
    @Inject CaseRows rows;
    @Inject CurrentActor actor;

    /**
     * The number of the newest entry that this person may read.
     *
     * @throws Problem {@code not-found} also for another customer's case
     */
    public long newest(CaseId id) {
        return rows.newestEntry(actor.get(), id).orElseThrow(Problem::notFound);
    }
}
