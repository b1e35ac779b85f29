package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.journal.rules.Entry;

/**
 * A case with its history up to the cut, and what was promised when it was opened.
 *
 * @param reference of the desk the case was imported from; empty for own cases
 * @param promise null where no contract stood behind the case: nothing to judge
 */
public record CaseToJudge(
        long caseId,
        long customerId,
        String customerCode,
        String reference,
        @Nullable Promise promise,
        List<Entry> history) {

    /** Terms and calendar by version, with the names that reports print. */
    record Promise(
            long contractVersionId,
            String contract,
            long calendarVersionId,
            String calendar,
            String zone) {}
}
