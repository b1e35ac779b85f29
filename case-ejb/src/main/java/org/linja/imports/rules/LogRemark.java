package org.linja.imports.rules;

import org.linja.platform.rules.Slugged;

/** What is odd about a case of a foreign log, though it can be taken as it stands. */
public enum LogRemark implements Slugged {
    /** Its first row is not in the state New. */
    DOES_NOT_START_NEW,
    /** The desk's own count of changes skips a number: some changes are not in the log. */
    GAP_IN_MODIFICATIONS,
    /** A row lies before the one above it in time; the time stays as it stands. */
    TIME_RUNS_BACKWARDS,
    /** Rows follow one that says the case is no longer active. */
    EVENT_AFTER_INACTIVE,
    /** A closed case is active, or one that is not closed is not. */
    ACTIVITY_CONTRADICTS_STATE,
    PRIORITY_CHANGED,
    REOPENED,
    /** It has a time of closing but no row in the state Closed. */
    CLOSED_WITHOUT_STATE,
    /** Its last row names no time of closing; its clock runs on. */
    NOT_CLOSED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static LogRemark of(String slug) {
        return Slugged.parse(LogRemark.class, slug);
    }
}
