package org.linja.sla.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linja.calendars.rules.TriedCalendar;

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

    /** The explanation of a deadline; nothing while a pause without end holds it back. */
    public static Optional<ClockExplanation> of(ClockReading reading, TriedCalendar calendar) {
        return reading.dueAt() == null
                ? Optional.empty()
                : Optional.of(
                        new ClockExplanation(
                                reading.kind(),
                                reading.startedAt(),
                                Explanation.of(reading, calendar)));
    }

    /** Whether it explains {@code reading}. */
    public boolean explains(ClockReading reading) {
        return reading.kind() == kind && reading.startedAt().equals(startedAt);
    }
}
