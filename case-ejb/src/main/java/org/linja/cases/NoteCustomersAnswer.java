package org.linja.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.ContactWay;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.security.Role;

/** Writes down what the customer answered, by phone or by any other way that is not the portal. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class NoteCustomersAnswer {
    @Inject CaseActs acts;

    /**
     * Returns the case's new version; a clock that waited for the answer runs from its arrival on.
     *
     * @param version the one the person saw
     * @param arrivedAt when it came; null for now. Not in the future, not before the case
     */
    public long note(
            CaseId id, long version, ContactWay by, String text, @Nullable Instant arrivedAt) {
        CaseText.check(text);
        return acts.onCase(
                id,
                version,
                (c, who, at) -> {
                    Instant arrived = arrivedAt == null ? at : arrivedAt;
                    new FieldChecks()
                            .check(!arrived.isAfter(at), "arrivedAt", "in-the-future")
                            .check(!arrived.isBefore(c.openedAt()), "arrivedAt", "before-the-case")
                            .orRefuse();
                    c.customerAnswered(who, by, text, arrived, at);
                });
    }
}
