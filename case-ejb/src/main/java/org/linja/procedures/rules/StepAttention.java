package org.linja.procedures.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a step wants attention next.
 *
 * @param at not after now if it wants it at once
 */
public record StepAttention(Cause cause, Instant at) {
    /** How long before its moment somebody is reminded at most. */
    public static final Duration LONGEST_WARNING = Duration.ofMinutes(30);

    private static final int SHARE = 4;

    /** Why it is looked at. */
    public enum Cause {
        /** What was waited for has passed. */
        OVER,
        /** Its moment is near. */
        NEAR,
        /** Its moment has passed. */
        MISSED,
        /** It is late, and somebody is to be called. */
        CALL
    }

    /**
     * What decides it.
     *
     * @param dueAt null without a clock
     * @param late whether it was noted that its moment has passed
     * @param nextCallAt when somebody is called about it once it is late; null for nobody
     */
    public record Facts(
            StepKind kind,
            StepState state,
            Instant openedAt,
            @Nullable Instant dueAt,
            int reminders,
            boolean late,
            @Nullable Instant nextCallAt) {}

    /** What is due at {@code now}, else what comes next; nothing of what has ended. */
    public static Optional<StepAttention> of(Facts facts, Instant now) {
        Instant dueAt = facts.dueAt();
        if (facts.state() != StepState.OPEN || dueAt == null) {
            return Optional.empty();
        }
        if (facts.kind() == StepKind.WAIT) {
            return Optional.of(new StepAttention(Cause.OVER, dueAt));
        }
        if (facts.late()) {
            return Optional.ofNullable(facts.nextCallAt())
                    .map(at -> new StepAttention(Cause.CALL, at));
        }
        boolean warns = facts.reminders() == 0 && now.isBefore(dueAt);
        return Optional.of(
                warns
                        ? new StepAttention(Cause.NEAR, warnsAt(facts.openedAt(), dueAt))
                        : new StepAttention(Cause.MISSED, dueAt));
    }

    private static Instant warnsAt(Instant openedAt, Instant dueAt) {
        Duration quarter = Duration.between(openedAt, dueAt).dividedBy(SHARE);
        return dueAt.minus(quarter.compareTo(LONGEST_WARNING) < 0 ? quarter : LONGEST_WARNING);
    }
}
