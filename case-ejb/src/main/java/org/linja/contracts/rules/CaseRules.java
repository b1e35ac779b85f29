package org.linja.contracts.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How cases are dealt with under a contract, beside the clocks.
 *
 * @param reopenWithin so long after its solution a case may be reopened; null for always. Wall time
 * @param mayMerge whether two cases may be merged into one
 * @param contestWithin so long after an answer its customer may say that it was of no use; wall
 *     time
 * @param arbitration who settles a disputed severity; null where nobody was named
 * @param runningCasesFollow whether cases that are open when this version comes into force move to
 *     it
 * @param secondPair which answers a second person reads before they go out; null for none
 */
public record CaseRules(
        @Nullable Duration reopenWithin,
        boolean mayMerge,
        Duration contestWithin,
        @Nullable Arbitration arbitration,
        boolean runningCasesFollow,
        @Nullable SecondPair secondPair) {

    /** Longer would be no limit. */
    static final Duration LONGEST = Duration.ofDays(366);

    /** What was always so, and is where a contract says nothing. */
    public static final CaseRules USUAL =
            new CaseRules(null, true, Duration.ofDays(5), null, false);

    /** Rules by which every answer goes out at once. */
    public CaseRules(
            @Nullable Duration reopenWithin,
            boolean mayMerge,
            Duration contestWithin,
            @Nullable Arbitration arbitration,
            boolean runningCasesFollow) {
        this(reopenWithin, mayMerge, contestWithin, arbitration, runningCasesFollow, null);
    }

    public CaseRules {
        requireSound(contestWithin);
        if (reopenWithin != null) {
            requireSound(reopenWithin);
        }
    }

    /** Whether what was solved at {@code resolvedAt} may be reopened at {@code now}. */
    public boolean mayReopen(Instant resolvedAt, Instant now) {
        return reopenWithin == null || !now.isAfter(resolvedAt.plus(reopenWithin));
    }

    static boolean isSound(Duration window) {
        return window.compareTo(Duration.ZERO) > 0 && window.compareTo(LONGEST) <= 0;
    }

    private static void requireSound(Duration window) {
        if (!isSound(window)) {
            throw new IllegalArgumentException(
                    "A window lies above zero and within a year, not " + window);
        }
    }

    /**
     * Who settles a disputed severity, and how soon.
     *
     * @param arbiter login of the person
     * @param settleWithin wall time from the beginning of the dispute
     */
    public record Arbitration(String arbiter, Duration settleWithin) {
        public Arbitration {
            requireSound(settleWithin);
        }
    }
}
