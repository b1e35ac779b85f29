package org.linja.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of messages.
 *
 * @param waiting not sent yet
 * @param inFlight sent, not yet handled
 * @param blocked given up until a person lets them go again
 * @param oldestAt when the oldest one not blocked occurred, null if there is none
 * @param blockedEvents the newest of the blocked ones
 */
public record OutboxState(
        RelayState relay,
        long waiting,
        long inFlight,
        long blocked,
        @Nullable Instant oldestAt,
        List<BlockedEvent> blockedEvents) {

    public OutboxState {
        blockedEvents = List.copyOf(blockedEvents);
    }
}
