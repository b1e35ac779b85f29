package org.linja.attachments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.attachments.Attachments.Kept;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Hands out a file to whom a way to it was made, if they may still have it. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class FetchAttachment {
    @Inject Attachments attachments;
    @Inject AttachmentRights rights;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** Throws {@code not-found} for a way that ended, that is another's, or that never was. */
    public FetchedFile open(String token) {
        Actor who = actor.get();
        Kept file = rights.require(attachments.byLink(token, who, clock.now()), who);
        return new FetchedFile(
                file.row().name(),
                file.row().mediaType(),
                file.row().bytes(),
                file.row().sha256(),
                new PieceStream(seq -> attachments.piece(file.id(), seq)));
    }
}
