package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a person how they are reached. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER})
public class ShowReach {
    @Inject Reaches reaches;
    @Inject Channels channels;
    @Inject CurrentActor actor;

    public Reach show() {
        return reaches.of(actor.get().personId(), List.copyOf(channels.offered()));
    }
}
