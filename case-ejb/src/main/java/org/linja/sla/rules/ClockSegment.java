package org.linja.sla.rules;

import java.time.Duration;
import java.time.Instant;

/** A stretch of a clock's life, {@code [from, to)}, that counts one way and lay in one's hands. */
public record ClockSegment(
        Instant from, Instant to, SegmentKind kind, SegmentReason reason, Hands hands) {

    /** How long it lasted on any clock. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
