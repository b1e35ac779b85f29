package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.UnjudgedReason;
import org.linja.audit.rules.Verdict;

/**
 * A case with a verdict on each of its clocks, or why there is none.
 *
 * @param unjudged why there is no verdict; null where there is one
 * @param foreignVerdict what the desk it was imported from said itself, met or missed
 */
public record JudgedCase(
        CaseToJudge facts,
        List<Verdict> verdicts,
        @Nullable UnjudgedReason unjudged,
        @Nullable String foreignVerdict) {

    static JudgedCase without(CaseToJudge facts, UnjudgedReason reason) {
        return new JudgedCase(facts, List.of(), reason, null);
    }
}
