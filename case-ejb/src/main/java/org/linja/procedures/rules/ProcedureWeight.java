package org.linja.procedures.rules;

import org.linja.platform.rules.Slugged;

/** What a procedure is to the case in which it begins. */
public enum ProcedureWeight implements Slugged {
    /** The case is not solved before it ends. */
    MANDATORY,
    /** It may go on beside a solution, and not beyond the case. */
    OPTIONAL,
    /**
     * The house's own matter, such as care for somebody who was threatened: no customer reads of
     * it, and neither their act nor the end of the case ends it.
     */
    INTERNAL;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ProcedureWeight of(String slug) {
        return Slugged.parse(ProcedureWeight.class, slug);
    }
}
