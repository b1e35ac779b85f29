package org.linja.audit.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Why a verdict is what it is. */
public enum VerdictReason implements Slugged {
    STOPPED_IN_TIME,
    STOPPED_LATE,
    /** The deadline had passed at the cut, and nothing had stopped the clock. */
    RAN_OUT,
    STILL_RUNNING,
    PAUSED_AT_CUT,
    /** The case ended as the same matter as another, whose clock goes on. */
    MERGED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static VerdictReason of(String slug) {
        return Slugged.parse(VerdictReason.class, slug);
    }

    /** The reason of a verdict whose clock was to stop by one instant and stopped at another. */
    public static VerdictReason of(
            VerdictKind kind, @Nullable Instant dueAt, @Nullable Instant stoppedAt) {
        return switch (kind) {
            case MET -> STOPPED_IN_TIME;
            case MISSED -> stoppedAt == null ? RAN_OUT : STOPPED_LATE;
            case UNDECIDABLE ->
                    stoppedAt != null ? MERGED : dueAt == null ? PAUSED_AT_CUT : STILL_RUNNING;
        };
    }
}
