package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lets a person say how they want to be reached; what is on its way already goes as it went. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ChangeReach {
    @Inject ReachDesk desk;
    @Inject CurrentActor actor;

    /**
     * Keeps what the person says.
     *
     * @param version that of the {@link Reach} they saw
     * @throws Problem {@code invalid-input}; {@code stale-version} if it was changed meanwhile
     */
    public void change(long version, ReachDraft draft) {
        desk.keep(actor.get().personId(), version, draft, actor.get());
    }
}
