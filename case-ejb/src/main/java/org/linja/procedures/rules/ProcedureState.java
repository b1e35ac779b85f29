package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** Where a procedure stands as a whole; it follows its parts. */
public enum ProcedureState implements Slugged {
    OPEN,
    /** Every step that was to be done is done. */
    DONE,
    /** Somebody said no, and its template ends there. */
    STOPPED,
    /** It is not needed any more. */
    WITHDRAWN;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ProcedureState of(String slug) {
        return Slugged.parse(ProcedureState.class, slug);
    }
}
