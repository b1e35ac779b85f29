package org.linja.reports;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.Wording;

/**
 * A step of a procedure that was not done, and why.
 *
 * @param contract code; empty where the case has none
 * @param template code and version
 * @param round in which it was left out; 0 for a step that never began
 * @param at null for a step that never began
 * @param by name of whoever declared the reason; null for nobody
 * @param deviation number of the one by which it was left out; null for none
 */
public record LeftOutRow(
        String caseNumber,
        String customer,
        String contract,
        long procedure,
        String template,
        Wording title,
        String step,
        Wording stepTitle,
        int round,
        @Nullable Instant at,
        LeftOutReason reason,
        @Nullable String by,
        String words,
        @Nullable Long deviation)
        implements Serializable {}
