package org.linja.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.procedures.rules.LeftOutReason;
import org.linja.procedures.rules.Wording;

/**
 * The steps of procedures that were not done, as they stood when an opinion was sealed.
 *
 * @param procedures how many there were in the cases of the opinion
 * @param whole false where they were too many to list
 */
record SealedSteps(long procedures, boolean whole, List<Line> steps) {
    SealedSteps {
        steps = List.copyOf(steps);
    }

    /**
     * One of them, without any word that somebody wrote.
     *
     * @param template code and version
     * @param round 0 for a step that never began
     * @param deviation number of the one by which it was left out; null for none
     */
    record Line(
            String customer,
            String caseNumber,
            String contract,
            long procedure,
            String template,
            String step,
            Wording title,
            int round,
            @Nullable Instant at,
            LeftOutReason reason,
            @Nullable Long deviation) {
        /** As people call it; empty for none. */
        String deviationWritten() {
            return deviation == null ? "" : "D-" + deviation;
        }
    }

    /** How many have a reason. */
    long count(LeftOutReason reason) {
        return steps.stream().filter(one -> one.reason() == reason).count();
    }
}
