package org.linja.notifications.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to try to reach a person, how often, and when to give up. */
public final class DeliveryPlan {
    /** Attempts after which an alert has failed. */
    public static final int MOST_ATTEMPTS = 6;

    /** Longer than any attempt lasts, whose every step is bounded to a few seconds. */
    public static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(45);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private DeliveryPlan() {}

    /**
     * The next step.
     *
     * @param attempts all made so far, in order
     */
    public static DeliveryStep next(
            NotificationState state, List<AttemptFacts> attempts, Instant now) {
        if (state != NotificationState.SENT) {
            return new DeliveryStep.Done();
        }
        if (attempts.isEmpty()) {
            return new DeliveryStep.Begin(1);
        }
        AttemptFacts last = attempts.get(attempts.size() - 1);
        Instant finishedAt = last.finishedAt();
        if (finishedAt == null) {
            boolean alive = now.isBefore(last.startedAt().plus(LONGEST_ATTEMPT));
            return alive ? new DeliveryStep.InHand() : new DeliveryStep.Repeat(last.number());
        }
        if (isLast(last.number())) {
            return new DeliveryStep.Done();
        }
        Instant due = retryAt(last.number(), finishedAt);
        return now.isBefore(due)
                ? new DeliveryStep.Wait(due)
                : new DeliveryStep.Begin(last.number() + 1);
    }

    /** Whether no attempt follows when this one fails. */
    public static boolean isLast(int number) {
        return number >= MOST_ATTEMPTS;
    }

    /**
     * When to try again after attempt {@code number} failed: each pause is twice the one before.
     */
    public static Instant retryAt(int number, Instant failedAt) {
        return failedAt.plus(FIRST_PAUSE.multipliedBy(1L << (number - 1)));
    }
}
