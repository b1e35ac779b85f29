package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows how others are reached, to those who see to it that they are. */
@Stateless
@RolesAllowed({Role.DUTY_MANAGER, Role.ADMINISTRATOR})
public class ShowReachOf {
    @Inject Reaches reaches;
    @Inject Channels channels;

    /**
     * How somebody is reached.
     *
     * @throws Problem {@code not-found} for a login of nobody who is called
     */
    public Reach show(String login) {
        return reaches.of(
                reaches.idOf(login).orElseThrow(Problem::notFound),
                List.copyOf(channels.offered()));
    }

    /** Everybody who can be called, by name. */
    public List<ReachablePerson> people() {
        return reaches.people();
    }
}
