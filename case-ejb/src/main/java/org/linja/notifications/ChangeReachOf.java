package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lets somebody say how another is reached, such as an engineer who has no number yet. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ChangeReachOf {
    @Inject Reaches reaches;
    @Inject ReachDesk desk;
    @Inject CurrentActor actor;

    /**
     * Keeps what is said of the person of a login.
     *
     * @param version that of the {@link Reach} that was seen
     * @throws Problem {@code not-found} for a login of nobody who is called; {@code invalid-input};
     *     {@code stale-version} if it was changed meanwhile
     */
    public void change(String login, long version, ReachDraft draft) {
        long personId = reaches.idOf(login).orElseThrow(Problem::notFound);
        desk.keep(personId, version, draft, actor.get());
    }
}
