package org.linja.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Whether a queue is listened to.
 *
 * @param reason what keeps the listener from it, null while it listens; never personal data
 */
public record ListenerState(String queue, boolean listening, @Nullable String reason) {}
