package org.linja.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Answers health probes, behind which stands no person: counts and states only. */
@Stateless
@PermitAll
public class CheckRelay {
    @Inject OutboxEntries entries;
    @Inject BrokerState broker;
    @Inject OwnListeners listeners;

    /** How much waits, is on its way and is parked. */
    public OutboxState check() {
        return entries.state(broker.now());
    }

    /** What keeps our own listeners from their queues; empty while they listen, or have none. */
    public List<ListenerState> deaf() {
        return listeners.states().stream().filter(state -> !state.listening()).toList();
    }
}
