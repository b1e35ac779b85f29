package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.linja.attachments.Attachments.Kept;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Makes a way to a file, for the person who asks and for a few minutes. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class OfferAttachment {
    private static final Duration LASTS = Duration.ofMinutes(5);

    @Inject Attachments attachments;
    @Inject AttachmentRights rights;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Throws {@code not-found} also for another customer's file and for the house's own. */
    public AttachmentLink offer(String key) {
        Actor who = actor.get();
        Kept file = rights.require(attachments.byKey(key), who);
        Instant now = clock.now();
        Instant until = now.plus(LASTS);
        return new AttachmentLink(attachments.link(file, who, now, until), until);
    }
}
