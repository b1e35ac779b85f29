package org.linja.escalation.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

/**
 * Who is called about a broken promise that its owner leaves broken: the rungs of the case's own
 * ladder, one after the other, as for an update that is late.
 */
public final class PromiseClimb {
    /** How long the owner has before anybody else is called. */
    public static final Duration OWNERS_TIME = Duration.ofMinutes(15);

    private PromiseClimb() {}

    /**
     * One call.
     *
     * @param after how long after the call before it
     */
    public record Step(Rung rung, int turn, Duration after) {}

    /**
     * The rungs to climb at a severity: those for an update that is late, else for a case that
     * nobody takes, else any.
     */
    public static Optional<LadderPath> path(EscalationLadder ladder, Severity severity) {
        return Stream.of(
                        ladder.path(severity, ClockKind.NEXT_UPDATE),
                        ladder.path(severity, ClockKind.ACKNOWLEDGE),
                        ladder.paths().stream()
                                .filter(path -> path.severity() == severity)
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All calls after the owner's, in order. */
    public static List<Step> steps(LadderPath path) {
        List<Step> steps = new ArrayList<>();
        for (Rung rung : path.rungs()) {
            Duration first =
                    steps.isEmpty() && rung.after().compareTo(OWNERS_TIME) < 0
                            ? OWNERS_TIME
                            : rung.after();
            steps.add(new Step(rung, 1, first));
            for (int turn = 2; turn <= rung.times(); turn++) {
                steps.add(new Step(rung, turn, rung.every()));
            }
        }
        return steps;
    }
}
