package org.linja.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.linja.notifications.rules.MailKind;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/**
 * Lets a customer's person say which kinds of letters they want; asked when a letter is sent. The
 * whole choice is said each time, so that saying it twice is saying it once.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ChooseMyMail {
    @Inject MailWishes wishes;
    @Inject CurrentActor actor;

    public void choose(Set<MailKind> wanted) {
        Actor who = actor.get();
        wishes.keep(who.personId(), who.firm(), wanted);
    }
}
