package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Writes down what a gateway reports of an attempt; the same report again changes nothing. */
@Stateless
@RolesAllowed(Role.GATEWAY)
public class NoteReport {
    @Inject Fates fates;

    /**
     * Notes a report.
     *
     * @throws Problem {@code invalid-input}; {@code not-found} if nothing was handed over under its
     *     key
     */
    public void note(DeliveryReport report) {
        report.orRefuse();
        fates.note(report.key(), report.state(), report.why());
    }
}
