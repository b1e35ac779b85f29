package org.linja.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows one opinion: how far it is, and its figures once it is done. */
@Stateless
@RolesAllowed(Role.AUDITOR)
public class ShowAudit {
    @Inject AuditViews views;

    /**
     * The opinion of this number as it stands now.
     *
     * @throws Problem {@code not-found}
     */
    public AuditView show(long number) {
        return views.of(number).orElseThrow(Problem::notFound);
    }
}
