package org.linja.platform.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.Role;

/** Lets an administrator send a blocked event again once its cause is mended. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class UnblockEvent {
    @Inject OutboxEntries entries;

    /**
     * Sends the event with the next round.
     *
     * @throws Problem {@code not-found} if no such event is blocked
     */
    public void unblock(UUID eventId) {
        if (!entries.unblock(eventId)) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }
}
