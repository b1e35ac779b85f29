package org.linja.platform.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.Role;

/** Shows an administrator which messages wait and which are stuck. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class FindOutboxState {
    private static final int BLOCKED_SHOWN = 50;

    @Inject OutboxEntries entries;
    @Inject BrokerState broker;

    public OutboxState find() {
        return entries.state(broker.now(), BLOCKED_SHOWN);
    }
}
