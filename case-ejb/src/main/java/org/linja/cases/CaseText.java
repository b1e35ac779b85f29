package org.linja.cases;

import org.linja.platform.problem.FieldChecks;

/** What a person may write into a case. */
public final class CaseText {
    private CaseText() {}

    /** Refuses a text that is missing, longer than a description or full of control characters. */
    public static void check(String text) {
        new FieldChecks()
                .required("text", text)
                .prose("text", text, CaseOpening.DESCRIPTION_LIMIT)
                .orRefuse();
    }
}
