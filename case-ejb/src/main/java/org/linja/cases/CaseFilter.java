package org.linja.cases;

import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

/**
 * Which cases a list shows; an absent part filters nothing.
 *
 * @param openOnly leaves out resolved and closed cases
 * @param customer code of a customer
 * @param owner login of a person
 * @param text words of title, description, caller, outer reference or of what was said, or a case
 *     number
 * @param after shows cases opened before this number only
 * @param limit 1 to 200
 */
public record CaseFilter(
        boolean openOnly,
        @Nullable CaseStatus status,
        @Nullable Severity severity,
        @Nullable SupportLine line,
        @Nullable String customer,
        @Nullable String owner,
        @Nullable String text,
        @Nullable Long after,
        int limit) {
    public static final int MOST = 200;

    /** How many a page for people shows at once. */
    public static final int PAGE = 100;

    public CaseFilter {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A list holds 1 to " + MOST + " rows, not " + limit);
        }
    }

    /** The live queue of a line, or of all lines. */
    public static CaseFilter queue(@Nullable SupportLine line, @Nullable String text) {
        return new CaseFilter(true, null, null, line, null, null, text, null, MOST);
    }

    /** What is still open of what was opened before a case. */
    public static CaseFilter stillOpen(long before) {
        return new CaseFilter(true, null, null, null, null, null, null, before, MOST);
    }

    /**
     * A page of the newest cases in which these words stand, open or not; all without words. One
     * more than a page says whether another follows.
     */
    public static CaseFilter found(String text, @Nullable Long after) {
        return new CaseFilter(
                false, null, null, null, null, null, text.isBlank() ? null : text, after, PAGE + 1);
    }
}
