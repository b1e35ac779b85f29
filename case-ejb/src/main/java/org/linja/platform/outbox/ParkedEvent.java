package org.linja.platform.outbox;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was tried often enough; a person must look why, and let it go again or discard it.
 *
 * @param timesParked which parking this is; whoever decides says which one they saw
 * @param failures how often its consumer failed since it was let go last
 * @param stranger whether this house never announced it; then it can only be discarded
 */
public record ParkedEvent(
        long number,
        UUID eventId,
        long timesParked,
        String topic,
        String key,
        String type,
        String payload,
        boolean stranger,
        int failures,
        @Nullable String error,
        @Nullable Instant firstFailedAt,
        @Nullable Instant lastFailedAt,
        Instant parkedAt)
        implements Serializable {}
