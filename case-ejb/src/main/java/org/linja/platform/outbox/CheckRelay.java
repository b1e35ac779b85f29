package org.linja.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Answers health probes, behind which stands no person: counts and states only. */
@Stateless
@PermitAll
public class CheckRelay {
    @Inject OutboxEntries entries;
    @Inject BrokerState broker;

    /** The backlog without its blocked events. */
    public OutboxState check() {
        return entries.state(broker.now(), 0);
    }
}
