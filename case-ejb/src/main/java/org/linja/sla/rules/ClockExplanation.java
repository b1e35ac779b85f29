package org.linja.sla.rules;

import java.time.Instant;
import java.util.List;

/**
 * Why a deadline of a clock is when it is.
 *
 * @param startedAt time zero of the reading that is explained
 * @param facts in the order to tell them
 */
public record ClockExplanation(ClockKind kind, Instant startedAt, List<TimeFact> facts) {

    public ClockExplanation {
        facts = List.copyOf(facts);
    }

    /** Whether it explains {@code reading}. */
    public boolean explains(ClockReading reading) {
        return reading.kind() == kind && reading.startedAt().equals(startedAt);
    }
}
