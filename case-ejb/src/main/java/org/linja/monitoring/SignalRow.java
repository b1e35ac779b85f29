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
        @Nullable Instant overAt)
        implements Serializable {}
