package org.linja.commitments.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why and when a commitment wants attention next.
 *
 * @param at not after now if it wants it at once
 */
public record Attention(Cause cause, Instant at) {
    /** How long before its moment an owner is reminded at most. */
    public static final Duration LONGEST_WARNING = Duration.ofMinutes(30);

    /** How long a customer's wish waits for an answer at most. */
    public static final Duration LONGEST_ANSWER = Duration.ofMinutes(30);

    private static final int SHARE = 4;

    /** Why it is looked at. */
    public enum Cause {
        /** A customer wants to be called, and nobody was told. */
        ASKED,
        /** Who was told has neither taken nor declined it. */
        UNANSWERED,
        /** Its moment is near. */
        NEAR,
        /** Its moment has passed. */
        MISSED,
        /** It is broken, and somebody is to be called. */
        CALL
    }

    /**
     * What is due at {@code now}, else what comes next; nothing of what nobody is called for any
     * more. However late it is looked at, what has passed its moment is missed first.
     */
    public static Optional<Attention> of(CommitmentFacts facts, Instant now) {
        return switch (facts.state()) {
            case ASKED, OPEN ->
                    Optional.of(
                            now.isBefore(facts.dueAt())
                                    ? before(facts)
                                    : new Attention(Cause.MISSED, facts.dueAt()));
            case BROKEN ->
                    Optional.ofNullable(facts.nextCallAt())
                            .map(at -> new Attention(Cause.CALL, at));
            case KEPT, KEPT_LATE, WITHDRAWN, DECLINED -> Optional.empty();
        };
    }

    private static Attention before(CommitmentFacts facts) {
        Attention missed = new Attention(Cause.MISSED, facts.dueAt());
        if (facts.state() == CommitmentState.OPEN) {
            return facts.reminders() == 0 ? new Attention(Cause.NEAR, warnsAt(facts)) : missed;
        }
        return switch (facts.reminders()) {
            case 0 -> new Attention(Cause.ASKED, facts.since());
            case 1 -> new Attention(Cause.UNANSWERED, answerBy(facts));
            default -> missed;
        };
    }

    /** A quarter of the time before its moment, at most half an hour. */
    private static Instant warnsAt(CommitmentFacts facts) {
        Duration quarter = span(facts).dividedBy(SHARE);
        return facts.dueAt().minus(shorter(quarter, LONGEST_WARNING));
    }

    /** Half of the time until the wanted moment, at most half an hour. */
    private static Instant answerBy(CommitmentFacts facts) {
        return facts.since().plus(shorter(span(facts).dividedBy(2), LONGEST_ANSWER));
    }

    private static Duration span(CommitmentFacts facts) {
        return Duration.between(facts.since(), facts.dueAt());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
