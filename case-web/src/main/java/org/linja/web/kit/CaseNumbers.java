package org.linja.web.kit;

import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;

/** Reads case numbers from addresses. */
public final class CaseNumbers {
    private CaseNumbers() {}

    /**
     * The case an address names.
     *
     * @throws Problem {@code not-found} for a missing or misspelt number: no such case exists
     */
    public static CaseId of(@Nullable String text) {
        try {
            return CaseId.parse(text == null ? "" : text.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
