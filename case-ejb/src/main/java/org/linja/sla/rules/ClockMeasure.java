package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one clock of a case stands at an instant, without what became of each second: all that a
 * verdict needs.
 *
 * @param startedAt time zero
 * @param stoppedAt when it stopped, null while it has not
 * @param dueAt the last instant in time, null while a pause without end holds it back
 * @param budget working time the house may use
 * @param elapsed working time used
 * @param missedIn whose hands the case was in when the deadline passed; null unless missed
 */
public record ClockMeasure(
        ClockKind kind,
        ClockState state,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant dueAt,
        Duration budget,
        Duration elapsed,
        @Nullable Hands missedIn) {}
