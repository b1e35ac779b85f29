package org.linja.sla.rules;

import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.rules.Slugged;

/**
 * Why a clock can be read in two ways. Each has one declared rule, which governs; the other reading
 * is kept beside it, so that nobody need believe the house.
 */
public enum SecondReading implements Slugged {
    /** Governing: the pause counts. Other: the clock ran on while the question was open. */
    CONTESTED_PAUSE,
    /** Governing: the clock runs from its first moment. Other: the answer stopped it. */
    CONTESTED_RESPONSE,
    /** Governing: the time between solution and reopening is paused. Other: the clock ran on. */
    REOPENED,
    /** Governing: the part began when the whole did. Other: it began when it was split off. */
    SPLIT,
    /** Governing: the younger case's clocks end where it is merged. Other: they go on. */
    MERGED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static SecondReading of(String slug) {
        return Slugged.parse(SecondReading.class, slug);
    }

    /** What an entry of this kind gives reason for, null for most. */
    static @Nullable SecondReading after(EntryKind kind) {
        return switch (kind) {
            case PAUSE_CONTESTED -> CONTESTED_PAUSE;
            case RESPONSE_CONTESTED -> CONTESTED_RESPONSE;
            case CASE_REOPENED -> REOPENED;
            case CASE_MERGED -> MERGED;
            default -> null;
        };
    }

    /** Whether it can change what a clock of these terms reads. */
    boolean concerns(ClockTerms terms) {
        return switch (this) {
            case CONTESTED_PAUSE -> terms.pausedByQuestion();
            case CONTESTED_RESPONSE -> terms.kind() == ClockKind.USEFUL_RESPONSE;
            case REOPENED -> StopRule.isTakenBackByReopening(terms.kind());
            case SPLIT, MERGED -> true;
        };
    }
}
