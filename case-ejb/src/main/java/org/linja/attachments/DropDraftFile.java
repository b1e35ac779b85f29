package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Throws a file away that was brought for a case before the case is opened. */
@Stateless
@RolesAllowed(Role.CUSTOMER_MEMBER)
public class DropDraftFile {
    @Inject Attachments attachments;
    @Inject CurrentActor actor;

    public void drop(String draft, String key) {
        attachments.drop(key, draft, actor.get());
    }
}
