package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;

/** Where the person at the desk may go: what the door would refuse is not offered. */
@Named
@RequestScoped
public class Rail {
    @Inject CurrentActor actor;

    private @Nullable List<RailGroup> groups;

    public List<RailGroup> getGroups() {
        if (groups == null) {
            groups = RailGroup.openTo(actor.person().map(LinjaPrincipal::roles).orElse(Set.of()));
        }
        return groups;
    }
}
