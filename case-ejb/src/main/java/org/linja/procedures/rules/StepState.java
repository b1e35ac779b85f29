package org.linja.procedures.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Where a step stands. All lawful changes are on this screen. */
public enum StepState implements Slugged {
    OPEN,
    DONE,
    /** Not done, for a reason that somebody declared. */
    SKIPPED,
    /** Not needed any more: its procedure is over, or went back before it. */
    DROPPED,
    /** Approved by somebody who lost the right to, or took it back, before it was made use of. */
    LAPSED,
    /** Done, and taken back by another step. */
    UNDONE;

    /** What happens to a step. */
    public enum Act implements Slugged {
        COMPLETE,
        SKIP,
        DROP,
        LAPSE,
        UNDO
    }

    /** The state after {@code act}, or nothing if what stands here refuses it. */
    public Optional<StepState> after(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case COMPLETE -> this == OPEN ? DONE : null;
                    case SKIP -> this == OPEN ? SKIPPED : null;
                    case DROP -> this == OPEN ? DROPPED : null;
                    case LAPSE -> this == DONE ? LAPSED : null;
                    case UNDO -> this == DONE ? UNDONE : null;
                });
    }

    /**
     * Whether what the customer signed left the step out: not where somebody skipped one that has a
     * deviation for its time alone.
     */
    public boolean isLeftOut(@Nullable Long deviation, @Nullable Long doneBy) {
        return this == SKIPPED && deviation != null && doneBy == null;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static StepState of(String slug) {
        return Slugged.parse(StepState.class, slug);
    }
}
