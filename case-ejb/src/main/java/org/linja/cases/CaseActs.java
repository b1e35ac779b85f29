package org.linja.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.time.DatabaseClock;

/** The one way a person acts on a case: load what they saw, let the case decide, keep it. */
@ApplicationScoped
public class CaseActs {
    @Inject SupportCases cases;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** A verb of the case, said by a person at a moment. */
    @FunctionalInterface
    public interface Act {
        void on(SupportCase supportCase, Actor who, Instant at);
    }

    /**
     * Does the act and returns the case's new version.
     *
     * @param version what the person saw; a stale one is refused
     */
    public long onCase(CaseId id, long version, Act act) {
        Actor who = actor.get();
        SupportCase supportCase = cases.load(id, version, who);
        Instant now = clock.now();
        act.on(supportCase, who, now);
        cases.keep(supportCase, now);
        return supportCase.version();
    }
}
