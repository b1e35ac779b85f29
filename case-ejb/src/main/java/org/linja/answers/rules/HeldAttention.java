package org.linja.answers.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and when an answer wants attention next.
 *
 * @param at not after now if it wants it at once
 */
public record HeldAttention(Cause cause, Instant at) {
    /** Why it is looked at. */
    public enum Cause {
        /** A second person is to be told that it waits. */
        TELL_READER,
        /** Its writer is to be told that it came back. */
        TELL_WRITER,
        /** It has waited as long as it may. */
        MISSED,
        /** It waits still, and somebody else is to be called. */
        CALL,
        /** Nobody is called for it any more; whether its case has ended meanwhile. */
        LOOK
    }

    /**
     * How it stands.
     *
     * @param since when it began to wait for whom it waits now
     * @param told whether they were told
     * @param nextCallAt when somebody else is called, once it has waited too long; null for never
     */
    public record Facts(
            HeldState state,
            Instant since,
            Instant dueAt,
            boolean told,
            boolean overdue,
            @Nullable Instant nextCallAt) {}

    /**
     * What is due or comes next; nothing of what has ended. What is open is looked at each day at
     * least: its case may end without it.
     */
    public static Optional<HeldAttention> of(Facts facts, Instant now) {
        return switch (facts.state()) {
            case WAITING -> Optional.of(waiting(facts, now));
            case SENT_BACK ->
                    Optional.of(
                            facts.told()
                                    ? look(facts, now)
                                    : new HeldAttention(Cause.TELL_WRITER, facts.since()));
            case RELEASED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private static HeldAttention waiting(Facts facts, Instant now) {
        if (!facts.told()) {
            return new HeldAttention(Cause.TELL_READER, facts.since());
        }
        if (!facts.overdue()) {
            return new HeldAttention(Cause.MISSED, facts.dueAt());
        }
        Instant next = facts.nextCallAt();
        return next == null ? look(facts, now) : new HeldAttention(Cause.CALL, next);
    }

    /** At the next whole day since it began to wait, always after now. */
    private static HeldAttention look(Facts facts, Instant now) {
        long days = Duration.between(facts.since(), now).toDays();
        return new HeldAttention(Cause.LOOK, facts.since().plus(Duration.ofDays(days + 1)));
    }
}
