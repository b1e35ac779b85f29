package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.notifications.rules.AttemptReport;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;

/** Writes down what a device says of the one alert it was sent: shown, or tapped. */
@Stateless
@RolesAllowed(Role.DEVICE)
public class NoteDeviceReport {
    @Inject Fates fates;
    @Inject CurrentActor actor;

    /**
     * Notes it; the same again changes nothing.
     *
     * @throws Problem {@code invalid-input} if it says anything but that it was shown or tapped
     */
    public void note(AttemptReport report) {
        new FieldChecks()
                .check(report != AttemptReport.FAILED, "state", "unknown-value")
                .orRefuse();
        String key =
                actor.person()
                        .map(LinjaPrincipal::getName)
                        .orElseThrow(() -> new Problem(ProblemType.SIGN_IN_REQUIRED));
        fates.note(key, report, null);
    }
}
