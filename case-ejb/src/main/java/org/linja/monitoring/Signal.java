package org.linja.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.cases.rules.CaseId;
import org.linja.monitoring.rules.KnownSignal;

/**
 * An alert that the house has heard of.
 *
 * @param times how often its monitoring said so, this time
 * @param overAt null while it burns
 * @param caseOpen whether its case, as it was when looked at, still needs work
 */
record Signal(
        long id,
        CaseId caseId,
        Instant startsAt,
        int times,
        @Nullable Instant overAt,
        boolean caseOpen) {

    KnownSignal known() {
        return new KnownSignal(startsAt, overAt);
    }
}
