package org.linja.escalation.rules;

import java.util.List;
import java.util.Optional;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockKind;

/**
 * Whom to call, one after the other, about a case that has run out of time.
 *
 * @param paths one for each severity and kind of clock for which anybody is called
 */
public record EscalationLadder(String code, int version, List<LadderPath> paths) {

    public EscalationLadder {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("Ladder %s has no rung".formatted(code));
        }
    }

    /** The rungs for a clock at a severity; nothing where nobody is called for it. */
    public Optional<LadderPath> path(Severity severity, ClockKind clock) {
        return paths.stream().filter(path -> path.is(severity, clock)).findFirst();
    }
}
