package org.linja.attachments.rules;

import java.util.Locale;

/** Why a file is not taken; words in three languages stand under {@code error.<key>}. */
public enum FileRefusal {
    EMPTY,
    TOO_LARGE,
    CASE_HOLDS_ENOUGH,
    CASE_IS_FULL,
    CUSTOMER_IS_FULL,
    TYPE_NOT_TAKEN,
    /** Beginning of one kind, rest of another. */
    TWO_IN_ONE,
    DAMAGED,
    LOCKED,
    EXPANDS_TOO_MUCH,
    /** An archive names places outside of itself, or points there. */
    LEADS_OUTSIDE,
    TOO_MANY_INSIDE,
    MACROS,
    TOO_MANY_PIXELS;

    public String key() {
        return "file-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
