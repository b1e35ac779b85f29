package org.linja.portal.rules;

import org.linja.platform.rules.Slugged;

/** What whoever takes a matter up asks first; in the order people are asked. */
public enum Particular implements Slugged {
    SUBJECT,
    DESCRIPTION,
    QUESTIONS,
    SINCE,
    EXPECTED,
    TOUCHED,
    GOAL,
    VERSION,
    TRIED;

    /** Whether it is asked of a case of this kind. */
    boolean isAskedOf(boolean fault) {
        return switch (this) {
            case SUBJECT, DESCRIPTION, QUESTIONS, TRIED -> true;
            case SINCE, EXPECTED, TOUCHED -> fault;
            case GOAL, VERSION -> !fault;
        };
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static Particular of(String slug) {
        return Slugged.parse(Particular.class, slug);
    }
}
