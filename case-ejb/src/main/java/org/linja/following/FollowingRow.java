package org.linja.following;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Pace;

/**
 * One run in which running cases follow a version.
 *
 * @param subject contract or calendar
 * @param code of the contract or calendar
 * @param state queued, running, done or failed
 * @param progress from 0 to 1
 * @param casesTotal cases to look at, null until they are counted
 * @param casesSeen cases looked at
 * @param casesMoved cases of which a clock has moved; each has an entry that says so
 * @param casesLeft cases that could not be moved
 * @param reason why it failed
 * @param pace in cases, while it runs
 */
public record FollowingRow(
        long number,
        String subject,
        String code,
        int version,
        String state,
        double progress,
        @Nullable Long casesTotal,
        long casesSeen,
        long casesMoved,
        long clocksMoved,
        long casesLeft,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable Pace pace)
        implements Serializable {}
