package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.linja.platform.persistence.ByIndex;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Writes down what a gateway reports of attempts; the same report again changes nothing. */
@Stateless
@ByIndex
@RolesAllowed(Role.GATEWAY)
public class NoteReport {
    @Inject Fates fates;

    /**
     * Notes all of these, or none. Their cases are held one after the other in the order of their
     * numbers, so that two who note many do not wait for each other.
     *
     * @return the keys under which nothing was handed over
     * @throws Problem {@code invalid-input}
     */
    public Set<String> noteAll(List<DeliveryReport> reports) {
        reports.forEach(DeliveryReport::orRefuse);
        return fates.noteAll(reports);
    }

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
