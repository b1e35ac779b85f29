package org.linja.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of messages.
 *
 * @param waiting not sent yet
 * @param inFlight sent, not yet handled
 * @param parked set aside until a person decides
 * @param oldestAt when the oldest one not parked occurred, null if there is none
 */
public record OutboxState(
        RelayState relay, long waiting, long inFlight, long parked, @Nullable Instant oldestAt) {}
