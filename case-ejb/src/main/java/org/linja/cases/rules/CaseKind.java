package org.linja.cases.rules;

import org.linja.platform.rules.Slugged;

/** Whether the customer asks how something works, or something that worked does not. */
public enum CaseKind implements Slugged {
    HOW_TO,
    FAULT;

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static CaseKind of(String slug) {
        return Slugged.parse(CaseKind.class, slug);
    }
}
