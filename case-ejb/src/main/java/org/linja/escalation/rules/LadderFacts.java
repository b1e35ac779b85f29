package org.linja.escalation.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.sla.rules.ClockReading;

/**
 * What a ladder needs to know of a case.
 *
 * @param acknowledge the case's acknowledge clock as read at {@code now}
 * @param lastRung the rung climbed last, 0 for none
 * @param lastRungAt when it was climbed, null for none
 * @param accepted whether somebody who was called has accepted
 */
public record LadderFacts(
        ClockReading acknowledge,
        int lastRung,
        @Nullable Instant lastRungAt,
        boolean accepted,
        Instant now) {

    public LadderFacts {
        if (lastRung < 0 || (lastRung == 0) != (lastRungAt == null)) {
            throw new IllegalArgumentException(
                    "Rung %d climbed at %s".formatted(lastRung, lastRungAt));
        }
    }
}
