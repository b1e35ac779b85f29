package org.linja.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that was tried often enough; a person must look why and let it go again. */
public record BlockedEvent(
        UUID eventId,
        String topic,
        String messageKey,
        String type,
        @Nullable Instant occurredAt,
        int attempts,
        @Nullable Instant blockedAt,
        @Nullable String reason) {}
