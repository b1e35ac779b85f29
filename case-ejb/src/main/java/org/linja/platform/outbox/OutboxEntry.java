package org.linja.platform.outbox;

import java.util.UUID;

/**
 * An event that waits to be sent, or to be sent again because nobody has handled it.
 *
 * @param failures how often its consumer had failed when it was read
 */
record OutboxEntry(
        long position,
        UUID eventId,
        String topic,
        String messageKey,
        String type,
        String payload,
        int failures) {}
