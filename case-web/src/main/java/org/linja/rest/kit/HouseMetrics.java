package org.linja.rest.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.linja.platform.outbox.CheckRelay;

/** What the house counts of itself, at {@code /metrics}. */
@ApplicationScoped
public class HouseMetrics {
    @Inject MetricRegistry metrics;
    @Inject CheckRelay relay;

    public void callTaken() {
        metrics.counter("linja_calls_taken").inc();
    }

    public void caseOpenedFromPortal() {
        metrics.counter("linja_portal_cases_opened").inc();
    }

    public void signInFailed() {
        metrics.counter("linja_sign_ins_failed").inc();
    }

    /** Messages that have not been handled yet; asked of the database when somebody looks. */
    @Gauge(name = "linja_outbox_backlog", unit = "messages", absolute = true)
    public long outboxBacklog() {
        var state = relay.check();
        return state.waiting() + state.inFlight() + state.parked();
    }
}
