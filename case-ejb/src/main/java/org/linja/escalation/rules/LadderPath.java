package org.linja.escalation.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.linja.contracts.rules.Severity;
import org.linja.escalation.rules.EscalationDecision.CallAgain;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.StopReason;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.EscalationDecision.TopReached;
import org.linja.sla.rules.ClockKind;

/**
 * The rungs that are climbed when one kind of clock runs down at one severity.
 *
 * @param rungs numbered 1, 2, 3… in order
 */
public record LadderPath(Severity severity, ClockKind clock, List<Rung> rungs) {

    public LadderPath {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("A ladder without a rung");
        }
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).number() != i + 1) {
                throw new IllegalArgumentException(
                        "Rung %d is numbered %d".formatted(i + 1, rungs.get(i).number()));
            }
        }
    }

    public boolean is(Severity ofSeverity, ClockKind ofClock) {
        return severity == ofSeverity && clock == ofClock;
    }

    public Rung rung(int number) {
        return rungs.get(number - 1);
    }

    public boolean isTop(Rung rung) {
        return rung.number() == rungs.size();
    }

    /**
     * How many people must accept before nobody is called any more. It never falls on the way up:
     * what two were called for is not settled by climbing on.
     */
    public int needed(int rung) {
        return IntStream.rangeClosed(1, Math.max(rung, 1))
                .map(number -> rung(number).acknowledgements())
                .max()
                .orElseThrow();
    }

    /**
     * What the case does at {@code facts.now()}. An alarm that rings late makes one call, never
     * several at once: everybody on the way is called.
     */
    public EscalationDecision next(LadderFacts facts) {
        if (facts.over()) {
            return new Stopped(StopReason.CASE_OVER);
        }
        if (facts.accepted() >= needed(facts.lastRung())) {
            return new Stopped(StopReason.ACCEPTED);
        }
        // Whoever accepts first takes the case, which stops its clock; the others are still needed.
        if (facts.clock().stoppedAt() != null && facts.accepted() == 0 && !facts.byHand()) {
            return new Stopped(StopReason.ACKNOWLEDGED);
        }
        if (facts.isDeadlineMoved()) {
            return new Stopped(StopReason.DEADLINE_MOVED);
        }
        HeldStep held = facts.held();
        if (held != null) {
            return at(held.until(), facts.now(), call(rung(held.rung()), held.turn()));
        }
        if (facts.deserted()) {
            return withoutThem(facts.turn(), rung(facts.lastRung()));
        }
        return facts.lastRung() == 0 ? first(facts) : further(facts, rung(facts.lastRung()));
    }

    private EscalationDecision first(LadderFacts facts) {
        Instant dueAt = facts.clock().dueAt();
        if (dueAt == null) {
            return new Stopped(StopReason.CLOCK_PAUSED);
        }
        Rung rung = rung(1);
        return at(dueAt.plus(rung.after()), facts.now(), new ClimbTo(rung));
    }

    private EscalationDecision further(LadderFacts facts, Rung standing) {
        if (facts.turn() < standing.times()) {
            return at(
                    facts.calledAt().plus(standing.every()),
                    facts.now(),
                    call(standing, facts.turn() + 1));
        }
        if (isTop(standing)) {
            return new TopReached();
        }
        Rung next = rung(standing.number() + 1);
        return at(facts.calledAt().plus(next.after()), facts.now(), new ClimbTo(next));
    }

    /** Nobody is waited for who cannot come: what comes next comes now. */
    private EscalationDecision withoutThem(int turn, Rung standing) {
        if (turn < standing.times()) {
            return call(standing, turn + 1);
        }
        return isTop(standing)
                ? new EscalationDecision.CallManagers()
                : new ClimbTo(rung(standing.number() + 1));
    }

    private static EscalationDecision call(Rung rung, int turn) {
        return turn == 1 ? new ClimbTo(rung) : new CallAgain(rung, turn);
    }

    private static EscalationDecision at(Instant due, Instant now, EscalationDecision then) {
        return now.isBefore(due) ? new HoldUntil(due) : then;
    }
}
