package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Shows a customer's person which kinds of letters they get. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ShowMyMail {
    @Inject MailWishes wishes;
    @Inject CurrentActor actor;

    public Set<MailKind> wanted() {
        return wishes.wanted(actor.get().personId());
    }
}
