package org.linja.escalation.rules;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.sla.rules.ClockReading;

/**
 * What a ladder needs to know of a case.
 *
 * @param clock the clock that ran down, as read at {@code now}
 * @param about the deadline that is climbed for, null before the first rung
 * @param lastRung the rung called last, 0 for none
 * @param turn how often it was called, 0 for none
 * @param lastCallAt when it was called last, null for none
 * @param held the call that is due and waits until quiet ends, null for none
 * @param deserted whether nobody of the last call may be called any more
 * @param accepted how many of those who were called have accepted
 * @param byHand whether a person escalated it: then only acceptance ends it
 * @param over whether the case is resolved or closed
 */
public record LadderFacts(
        ClockReading clock,
        @Nullable Instant about,
        int lastRung,
        int turn,
        @Nullable Instant lastCallAt,
        @Nullable HeldStep held,
        boolean deserted,
        int accepted,
        boolean byHand,
        boolean over,
        Instant now) {

    public LadderFacts {
        if (lastRung < 0
                || (lastRung == 0) != (lastCallAt == null)
                || (lastRung == 0) != (turn == 0)) {
            throw new IllegalArgumentException(
                    "Rung %d, turn %d called at %s".formatted(lastRung, turn, lastCallAt));
        }
    }

    /** Before anybody was called. */
    public static LadderFacts untouched(ClockReading clock, boolean over, Instant now) {
        return new LadderFacts(clock, null, 0, 0, null, null, false, 0, false, over, now);
    }

    /** Whether the clock has a later deadline than the one that is climbed for. */
    boolean isDeadlineMoved() {
        Instant dueAt = clock.dueAt();
        return about != null && dueAt != null && dueAt.isAfter(about);
    }

    Instant calledAt() {
        return Objects.requireNonNull(lastCallAt);
    }
}
