package org.linja.notifications.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linja.escalation.rules.ChannelKind;

/**
 * By which channel to try to reach a person, when, how often, and when to give up. Attempts go
 * round the channels in order: what one refuses, the next is given at once; only after a whole
 * round is there a pause.
 */
public final class DeliveryPlan {
    /** Rounds after which an alert has failed. */
    public static final int MOST_ROUNDS = 6;

    /** Longer than any attempt lasts, whose every step is bounded to a few seconds. */
    public static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(45);

    /** How long a gateway may take to report that what it was handed has arrived. */
    public static final Duration REPORT_LIMIT = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private DeliveryPlan() {}

    /**
     * The next step.
     *
     * @param channels in order, at least one
     * @param attempts all made so far, in order
     * @param listeningSince since when the house hears reports without a break; what was handed
     *     over before it may have been reported while nobody listened, and is reported again
     */
    public static DeliveryStep next(
            NotificationState state,
            List<ChannelKind> channels,
            List<AttemptFacts> attempts,
            Instant listeningSince,
            Instant now) {
        if (state != NotificationState.SENT) {
            return new DeliveryStep.Done();
        }
        if (attempts.isEmpty()) {
            return begin(1, channels);
        }
        AttemptFacts last = attempts.get(attempts.size() - 1);
        Instant finishedAt = last.finishedAt();
        if (finishedAt == null) {
            boolean alive = now.isBefore(last.startedAt().plus(LONGEST_ATTEMPT));
            return alive ? new DeliveryStep.InHand() : new DeliveryStep.Repeat(last.number());
        }
        boolean unreported = last.outcome() == AttemptOutcome.HANDED;
        Instant due =
                unreported
                        ? later(finishedAt, listeningSince).plus(REPORT_LIMIT)
                        : nextAt(last.number(), channels.size(), finishedAt);
        if (isLast(last.number(), channels.size()) && !(unreported && now.isBefore(due))) {
            return new DeliveryStep.GiveUp();
        }
        return now.isBefore(due) ? new DeliveryStep.Wait(due) : begin(last.number() + 1, channels);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static DeliveryStep begin(int number, List<ChannelKind> channels) {
        return new DeliveryStep.Begin(number, channels.get((number - 1) % channels.size()));
    }

    /** Whether no attempt follows when this one of an alert with so many channels fails. */
    public static boolean isLast(int number, int channels) {
        return number >= MOST_ROUNDS * channels;
    }

    /**
     * When the attempt after {@code number}, which failed, is due: at once while the round has
     * another channel; after a round each pause is twice the one before.
     */
    public static Instant nextAt(int number, int channels, Instant failedAt) {
        if (number % channels != 0) {
            return failedAt;
        }
        int round = number / channels;
        return failedAt.plus(FIRST_PAUSE.multipliedBy(1L << (round - 1)));
    }
}
