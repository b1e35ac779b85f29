package org.linja.procedures;

import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/**
 * What came of an act.
 *
 * @param version the case's new one
 * @param lapsed whether an approval had to be asked for anew instead; that is written already
 */
public record ProcedureAnswer(long version, boolean lapsed) {
    /**
     * The case's new version, if the act was done.
     *
     * @throws Problem {@code approval-lapsed}
     */
    public long done() {
        if (lapsed) {
            throw new Problem(ProblemType.APPROVAL_LAPSED);
        }
        return version;
    }
}
