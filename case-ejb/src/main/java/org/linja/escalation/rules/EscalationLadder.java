package org.linja.escalation.rules;

import java.time.Instant;
import java.util.List;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.StopReason;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.EscalationDecision.TopReached;

/**
 * Whom to call, one after the other, about a case that nobody takes.
 *
 * @param rungs numbered 1, 2, 3… in order
 */
public record EscalationLadder(String code, int version, List<Rung> rungs) {

    public EscalationLadder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("Ladder %s has no rung".formatted(code));
        }
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).number() != i + 1) {
                throw new IllegalArgumentException(
                        "Rung %d of ladder %s is numbered %d"
                                .formatted(i + 1, code, rungs.get(i).number()));
            }
        }
    }

    /**
     * What the case does at {@code facts.now()}. An alarm that rings late climbs one rung, never
     * several at once: everybody on the way is called.
     */
    public EscalationDecision next(LadderFacts facts) {
        if (facts.acknowledge().stoppedAt() != null) {
            return new Stopped(StopReason.ACKNOWLEDGED);
        }
        if (facts.accepted()) {
            return new Stopped(StopReason.ACCEPTED);
        }
        if (facts.lastRung() >= rungs.size()) {
            return new TopReached();
        }
        Instant lastStepAt = facts.lastRungAt();
        if (lastStepAt == null) {
            lastStepAt = facts.acknowledge().dueAt();
        }
        if (lastStepAt == null) {
            return new Stopped(StopReason.CLOCK_PAUSED);
        }
        Rung next = rungs.get(facts.lastRung());
        Instant climbsAt = lastStepAt.plus(next.after());
        return facts.now().isBefore(climbsAt) ? new HoldUntil(climbsAt) : new ClimbTo(next);
    }
}
