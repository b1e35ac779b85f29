package org.linja.audit.rules;

import org.linja.platform.rules.Slugged;

/** Why an opinion says nothing of a case of its period. */
public enum UnjudgedReason implements Slugged {
    /** No contract stood behind it when it was opened. */
    NO_CONTRACT,
    /** Its contract promises nothing at its severity. */
    NO_TARGET,
    /** The journal does not say that it was open by the cut. */
    NOT_OPENED,
    /** The house has no such version of contract or calendar. */
    UNKNOWN_TERMS,
    /** An entry of its journal cannot be understood. */
    UNREADABLE_HISTORY,
    /** Its calendar does not open often enough for what was promised. */
    NO_WORKING_TIME,
    /** A row of a foreign desk's log that could not be taken: it never became a case. */
    NOT_IMPORTED;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static UnjudgedReason of(String slug) {
        return Slugged.parse(UnjudgedReason.class, slug);
    }
}
