package org.linja.imports.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

/**
 * How a case of a foreign log stands at its end.
 *
 * @param severity the last one, which governs
 * @param status closed once the log names a time of closing, else by its last state
 * @param line of the last group named; line 1 if none was, for that is where calls come in
 * @param resolvedAt when it was last resolved, null if it is not
 * @param closedAt null if the log does not say
 * @param contactType the desk's word for the channel
 * @param madeSla the desk's own verdict, to compare with ours; null if the log does not say
 */
public record ForeignFacts(
        Severity severity,
        CaseStatus status,
        SupportLine line,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        String contactType,
        @Nullable Boolean madeSla) {}
