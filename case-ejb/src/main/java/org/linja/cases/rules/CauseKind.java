package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** Why a case could be resolved, as far as anybody knows. */
public enum CauseKind implements Slugged {
    FIXED,
    CONFIGURATION,
    THIRD_PARTY,
    ADVICE_GIVEN,
    DUPLICATE,
    /** An honest answer, and a common one. */
    WORKS_AGAIN_CAUSE_UNKNOWN;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CauseKind of(String slug) {
        return Slugged.parse(CauseKind.class, slug);
    }
}
