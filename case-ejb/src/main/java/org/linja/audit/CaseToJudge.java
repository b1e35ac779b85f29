package org.linja.audit;

import java.util.List;
import org.linja.journal.rules.Entry;

/**
 * A case with its history up to the cut.
 *
 * @param isReadable false if an entry could not be understood; what stands before it is given
 * @param history in order of writing, without a gap
 */
public record CaseToJudge(
        long caseId,
        long customerId,
        String customerCode,
        boolean isReadable,
        List<Entry> history) {

    /** The desk's own number for an imported case; empty for own cases. */
    String reference() {
        return history.isEmpty() ? "" : history.get(0).data().getOrDefault("reference", "");
    }
}
