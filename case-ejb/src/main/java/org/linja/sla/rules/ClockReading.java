package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one clock of a case stands at an instant, and what became of every second until then.
 *
 * @param startedAt time zero
 * @param stoppedAt when it stopped, null while it has not
 * @param dueAt the last instant in time, null while a pause without end holds it back
 * @param budget working time the house may use
 * @param elapsed working time used
 * @param partition from {@code startedAt} to the stop, or to the instant of the reading, without
 *     gap or overlap; its running segments sum to {@code elapsed}
 */
public record ClockReading(
        ClockKind kind,
        ClockState state,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant dueAt,
        Duration budget,
        Duration elapsed,
        List<ClockSegment> partition) {

    public ClockReading {
        partition = List.copyOf(partition);
    }

    /** Working time left; negative by as much as the budget is overdrawn. */
    public Duration remaining() {
        return budget.minus(elapsed);
    }

    /** The deadline that was not kept, null unless the clock is missed. */
    public @Nullable Instant missedAt() {
        return state == ClockState.MISSED ? dueAt : null;
    }
}
