package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.linja.cases.SupportCase;
import org.linja.escalation.rules.LadderPath;
import org.linja.sla.SlaClock;

/** Counts those who accept what a ladder called them for, and stops the climb when it is enough. */
@ApplicationScoped
public class AcceptClimb {
    @Inject Escalations escalations;
    @Inject StampedLadders ladders;

    /**
     * Notes that somebody accepts, who was called or who stands in for one who was: whoever accepts
     * for another is one person all the same.
     *
     * @param supportCase which the caller holds locked
     * @return whether nobody else is needed
     */
    public boolean accept(SupportCase supportCase, long escalationId, long personId, Instant now) {
        Escalation escalation = escalations.byId(escalationId);
        SlaClock missed = supportCase.clock(escalation.clockId());
        LadderPath path =
                ladders.of(supportCase, Optional.of(escalation))
                        .flatMap(one -> one.ladder().path(missed.severity(), missed.kind()))
                        .orElseThrow();
        escalation.accept(personId, path, now);
        if (escalation.state().isOpen()) {
            return false;
        }
        escalations.silence(escalation);
        return true;
    }
}
