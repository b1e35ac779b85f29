package org.linja.escalation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens in the instant in which a rung is due: who is passed, and who is called in the end.
 */
public final class Ascent {
    private Ascent() {}

    /** Who there is to call at that instant. */
    public interface Crew {
        /** Those whom a rung means. */
        List<Long> on(Rung rung);

        /** Everybody who may answer as manager. */
        List<Long> managers();

        /** Until when a call to a person waits; nothing if they may be called. */
        Optional<Hold> hold(long personId);
    }

    /**
     * Goes up from a rung until it has called somebody or must wait. Nobody who has accepted is
     * called again. Above the top, who sleeps is called too, on waking: nobody is left to wait for.
     */
    public static List<ClimbStep> from(
            LadderPath path, Rung due, int turn, Set<Long> accepted, Crew crew) {
        List<ClimbStep> steps = new ArrayList<>();
        int now = turn;
        for (Rung rung : path.rungs().subList(due.number() - 1, path.rungs().size())) {
            ClimbStep step = at(rung, now, accepted, crew);
            steps.add(step);
            if (!(step instanceof ClimbStep.Passed)) {
                return steps;
            }
            now = 1;
        }
        Rung top = path.rung(path.rungs().size());
        // The call of the top that called nobody has a number of its own: managers bear that.
        int called = due.equals(top) ? turn : 1;
        steps.add(lastResort(top, called, accepted, crew));
        return steps;
    }

    /** What is done where nobody of the top's last call is left, under a number of its own. */
    public static ClimbStep.LastResort above(LadderPath path, Set<Long> accepted, Crew crew) {
        Rung top = path.rung(path.rungs().size());
        return lastResort(top, top.times() + 1, accepted, crew);
    }

    private static ClimbStep.LastResort lastResort(
            Rung top, int turn, Set<Long> accepted, Crew crew) {
        List<Long> managers = crew.managers();
        List<Long> left = without(managers, accepted);
        return new ClimbStep.LastResort(top, turn, left, left.size() < managers.size());
    }

    private static ClimbStep at(Rung rung, int turn, Set<Long> accepted, Crew crew) {
        List<Long> meant = crew.on(rung);
        List<Long> called = without(meant, accepted);
        if (called.isEmpty()) {
            return new ClimbStep.Passed(rung, turn, !meant.isEmpty());
        }
        List<Hold> holds = called.stream().flatMap(one -> crew.hold(one).stream()).toList();
        return holds.size() == called.size()
                ? new ClimbStep.Held(rung, turn, holds)
                : new ClimbStep.Called(rung, turn, called);
    }

    private static List<Long> without(List<Long> people, Set<Long> accepted) {
        return people.stream().filter(one -> !accepted.contains(one)).toList();
    }
}
