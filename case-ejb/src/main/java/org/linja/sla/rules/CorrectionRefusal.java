package org.linja.sla.rules;

import org.linja.platform.rules.Slugged;

/** Why something cannot have happened at another moment than was written down. */
public enum CorrectionRefusal implements Slugged {
    /** There is no entry of this number whose moment anything is counted by. */
    NO_SUCH_ENTRY,
    /** Somebody has proposed another moment for it, and nobody has decided yet. */
    ALREADY_PROPOSED,
    SAME_MOMENT,
    /** Nobody can have written down what had not happened yet. */
    AFTER_IT_WAS_WRITTEN,
    BEFORE_THE_CASE,
    /** A question would be answered before it was asked, a case reopened before it was solved. */
    OUT_OF_ORDER;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CorrectionRefusal of(String slug) {
        return Slugged.parse(CorrectionRefusal.class, slug);
    }
}
