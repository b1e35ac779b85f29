package org.linja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.Verdict;

/**
 * A case with a verdict on each of its clocks.
 *
 * @param foreignVerdict what the desk it was imported from said itself, met or missed
 */
public record JudgedCase(
        CaseToJudge facts, List<Verdict> verdicts, @Nullable String foreignVerdict) {}
