package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, {@code [from, to)}, that counts one way from end to end. */
public record TimeSegment(Instant from, Instant to, SegmentKind kind) {

    /** How long it lasted on any clock. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
