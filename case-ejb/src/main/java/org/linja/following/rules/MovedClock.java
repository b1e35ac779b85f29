package org.linja.following.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;
import org.linja.sla.rules.ClockMeasure;
import org.linja.sla.rules.PromisedClock;

/**
 * A clock that follows.
 *
 * @param promised what it is counted by from now on
 * @param measure what it says then; if it had run out already by these terms, that it was missed
 * @param warnsAt when it is to warn next, null for never
 */
public record MovedClock(
        Severity severity,
        PromisedClock promised,
        ClockMeasure measure,
        @Nullable Instant warnsAt) {}
