package org.linja.sla.rules;

import org.jspecify.annotations.Nullable;
import org.linja.platform.rules.Slugged;

/** Why a second of a clock's life counts as it does. */
public enum SegmentReason implements Slugged {
    /** Inside the hours of the contract, nothing in the way: it counts. */
    OWED,
    /** The calendar is closed. */
    OUTSIDE_HOURS,
    /** A question to the customer is open and the contract lets that pause this clock. */
    QUESTION_OPEN,
    /** The clock had stopped, and the case was reopened afterwards. */
    RESOLVED,
    /** A vendor of the house has been asked and the contract lets that pause this clock. */
    WAITING_FOR_VENDOR;

    /** What pauses the clock, or null if this reason pauses nothing. */
    public @Nullable PauseCause cause() {
        return switch (this) {
            case OWED, OUTSIDE_HOURS -> null;
            case QUESTION_OPEN -> PauseCause.EVENT;
            case RESOLVED -> PauseCause.RULE;
            case WAITING_FOR_VENDOR -> PauseCause.PERSON;
        };
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static SegmentReason of(String slug) {
        return Slugged.parse(SegmentReason.class, slug);
    }
}
