package org.linja.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Answers health probes, behind which stands no person: counts and states only. */
@Stateless
@PermitAll
public class CheckRelay {
    /** A broker brings within a second; after a minute the relay sends again. */
    private static final int UNHEARD_SECONDS = 60;

    @Inject OutboxEntries entries;
    @Inject BrokerState broker;
    @Inject OwnListeners listeners;

    /** How much waits, is on its way and is parked. */
    public OutboxState check() {
        return entries.state(broker.now());
    }

    /** Queues that nobody hears; none while the broker is down, for then nobody can. */
    public List<UnheardQueue> unheard() {
        return broker.now().brokerUp() ? entries.unheard(UNHEARD_SECONDS) : List.of();
    }

    /** What keeps our own listeners from their queues; empty while they listen, or have none. */
    public List<ListenerState> deaf() {
        return listeners.states().stream().filter(state -> !state.listening()).toList();
    }
}
