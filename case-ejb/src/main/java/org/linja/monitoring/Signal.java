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
 */
record Signal(long id, CaseId caseId, Instant startsAt, int times, @Nullable Instant overAt) {

    KnownSignal known() {
        return new KnownSignal(startsAt, overAt);
    }

    boolean burns() {
        return overAt == null;
    }
}
