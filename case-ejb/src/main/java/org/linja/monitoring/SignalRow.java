package org.linja.monitoring;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linja.contracts.rules.Severity;

/**
 * An alert as the page of its case shows it.
 *
 * @param startsAt since when it burns, as its monitoring says
 * @param times how often its monitoring said so
 * @param leftOut how many other alerts were left out of the last message that told of it
 * @param overAt null while it burns
 */
public record SignalRow(
        String fingerprint,
        String name,
        String service,
        Severity severity,
        Instant startsAt,
        Instant lastAt,
        int times,
        int leftOut,
        @Nullable Instant overAt)
        implements Serializable {}
