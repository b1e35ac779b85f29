package org.linja.audit;

import org.jspecify.annotations.Nullable;
import org.linja.audit.rules.ReportMonth;
import org.linja.platform.rules.RunState;

/**
 * What there is on a month of a customer's own cases.
 *
 * @param report null until somebody has ordered one
 */
public record OwnReport(ReportMonth month, @Nullable AuditRow report) {
    /** Whether it is sealed and can be read. */
    public boolean isSealed() {
        return report != null && RunState.DONE.is(report.state());
    }

    /** Whether it is in the making. */
    public boolean isUnderWay() {
        return report != null && RunState.isUnderWay(report.state());
    }

    /** Whether a new one could say anything else than the one there is. */
    public boolean isSettled() {
        return isSealed() && report != null && month.isOver(report.cutAt());
    }
}
