package org.linja.rota.rules;

import java.time.Instant;

/** One person's duty for one line over {@code [from, until)}. */
public record DutyShift(SupportLine line, long personId, Instant from, Instant until) {

    public DutyShift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A shift must end after it begins: %s to %s".formatted(from, until));
        }
    }

    /** Whether the person is on duty at {@code instant}. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
