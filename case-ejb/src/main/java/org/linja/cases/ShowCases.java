package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists cases: the house's people see all, a customer's person own ones. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowCases {
    @Inject CaseRows rows;
    @Inject CurrentActor actor;

    /** Newest first. */
    public List<CaseRow> newest(CaseFilter filter) {
        return rows.newest(actor.get(), filter);
    }

    /**
     * From which case on words find anything, while those of older ones are still being gathered;
     * nothing once they are.
     */
    public Optional<CaseId> searchedFrom() {
        return rows.searchedFrom();
    }

    /** What is due first stands first. */
    public List<CaseRow> queue(CaseFilter filter) {
        return rows.nearestDeadline(actor.get(), filter);
    }
}
