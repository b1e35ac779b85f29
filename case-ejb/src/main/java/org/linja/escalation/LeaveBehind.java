package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.cases.SupportCase;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.security.Actor;

/**
 * What follows where somebody who was called may not be called any more: their account was closed,
 * or they have no role left that accepts cases. Nobody waits a rung's delay for them.
 */
@ApplicationScoped
public class LeaveBehind {
    @Inject Escalations escalations;
    @Inject CalledPeople people;
    @Inject CallWithoutLadder calls;

    /**
     * Lets a climb go on at once if none of those whom it called last may be called any more.
     *
     * @param supportCase which the caller holds locked
     * @return whether it does
     */
    public boolean climbOn(SupportCase supportCase, long escalationId, Instant now) {
        Escalation escalation = escalations.byId(escalationId);
        Set<Long> awaited = escalation.awaited();
        if (awaited.isEmpty()
                || !people.stillCallable(awaited).isEmpty()
                || !escalation.desert(now)) {
            return false;
        }
        escalations.climbAt(escalation, supportCase, now);
        return true;
    }

    /**
     * Calls a manager for somebody whom no ladder called, or says that there is none.
     *
     * @param supportCase which the caller holds locked, and keeps
     */
    public void callManager(SupportCase supportCase, String reason, long occasion, Instant now) {
        List<Long> managers = calls.whom(List.of(), now);
        if (managers.isEmpty()) {
            supportCase.record(
                    EntryKind.ESCALATION_HELD,
                    Actor.SYSTEM,
                    now,
                    Map.of("reason", "nobody-to-call"));
        }
        calls.call(supportCase, managers, reason, occasion, now);
    }
}
