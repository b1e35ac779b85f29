package org.linja.monitoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** What becomes of an alert that fires. */
public enum Firing implements Slugged {
    /** A case of its own. */
    OPENS,
    /** It burns on, and is counted. */
    COUNTS,
    /** It was over, and burns anew in a case that is still open. */
    AGAIN,
    /** Its case was solved too early, or the same came back soon: it is taken up again. */
    REOPENS,
    /** It is over, and this was sent before the house heard so. */
    ECHOES;

    /** So long after its end a message of the same burning is one that was under way. */
    public static final Duration ECHO = Duration.ofMinutes(5);

    /** So long a solution may take until monitoring sees it. */
    public static final Duration SETTLING = Duration.ofHours(1);

    /** Who comes back sooner is the same matter. */
    public static final Duration SAME_MATTER = Duration.ofHours(24);

    /** So far apart two that watch the same may have seen it begin. */
    public static final Duration TWINS = Duration.ofMinutes(1);

    /**
     * Decides.
     *
     * @param known null if it never came
     * @param standing of its case
     */
    public static Firing of(
            @Nullable KnownSignal known, CaseStanding standing, Instant startsAt, Instant now) {
        if (known == null) {
            return OPENS;
        }
        return known.burns() ? burning(standing, now) : over(known, standing, startsAt, now);
    }

    /** Whether it is over; who says so late of what burned before ends no newer burning. */
    public static boolean ends(KnownSignal known, Instant startsAt) {
        return known.burns() && !startsAt.isBefore(known.startsAt().minus(TWINS));
    }

    /**
     * Whether it is over by what was said before the house heard that it burns. A pair of senders
     * says everything twice, and what burns anew since is not meant.
     */
    public static boolean endsAfterAll(KnownSignal known, Instant startsAt) {
        return known.burns() && !startsAt.isBefore(known.startsAt());
    }

    private static Firing burning(CaseStanding standing, Instant now) {
        Instant solvedAt = standing.solvedAt();
        if (solvedAt == null || standing.withdrawn() || now.isBefore(solvedAt.plus(SETTLING))) {
            return COUNTS;
        }
        return standing.reopenable() ? REOPENS : OPENS;
    }

    private static Firing over(
            KnownSignal known, CaseStanding standing, Instant startsAt, Instant now) {
        Instant overAt = Objects.requireNonNull(known.overAt());
        if (!startsAt.isAfter(known.startsAt()) && now.isBefore(overAt.plus(ECHO))) {
            return ECHOES;
        }
        if (standing.solvedAt() == null) {
            return AGAIN;
        }
        boolean same = now.isBefore(overAt.plus(SAME_MATTER));
        return same && standing.reopenable() && !standing.withdrawn() ? REOPENS : OPENS;
    }
}
