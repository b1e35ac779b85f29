package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Ends that a person is shown alerts on one of their devices. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class RemoveDevice {
    @Inject Devices devices;
    @Inject CurrentActor actor;

    /**
     * Removes it.
     *
     * @throws Problem {@code not-found} also for another person's
     */
    public void remove(long id) {
        if (!devices.remove(actor.get().personId(), id)) {
            throw Problem.notFound();
        }
    }
}
