package org.linja.imports.rules;

import org.linja.platform.rules.Slugged;

/** Why a row of a foreign log cannot be taken as it stands. */
public enum RejectionReason implements Slugged {
    /** It has more or fewer fields than the heading. */
    WRONG_NUMBER_OF_FIELDS,
    /** It names no case. */
    NO_CASE_NUMBER,
    /** A text that would be kept is longer than 200 characters or holds control characters. */
    UNREADABLE_TEXT,
    /** The time of opening, of the event or of closing is none. */
    BAD_TIME,
    /** The desk has no such state as far as we know. */
    UNKNOWN_STATE,
    /** Priority, impact or urgency is none of the desk's. */
    UNKNOWN_PRIORITY,
    /** The priority is not what impact and urgency make it. */
    PRIORITY_AGAINST_MATRIX,
    /** Earlier rows gave the case another time of opening. */
    OPENING_DIFFERS,
    /** The event lies before the opening of its case. */
    BEFORE_OPENING,
    /** The case was closed before it was opened. */
    CLOSED_BEFORE_OPENING;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static RejectionReason of(String slug) {
        return Slugged.parse(RejectionReason.class, slug);
    }
}
