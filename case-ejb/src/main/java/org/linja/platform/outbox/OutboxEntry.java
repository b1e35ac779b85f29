package org.linja.platform.outbox;

import java.util.UUID;

/**
 * An event that waits to be sent, or to be sent again because nobody has handled it.
 *
 * @param failures how often its consumer had failed when it was read
 * @param attempts how often it had been sent since, or had failed to be
 */
record OutboxEntry(
        long position,
        UUID eventId,
        String topic,
        String messageKey,
        String type,
        String payload,
        int failures,
        int attempts) {
    /** Whether it is to be parked instead of being sent once more. */
    boolean isSpent() {
        return attempts >= OutboxEntries.TRIES;
    }
}
