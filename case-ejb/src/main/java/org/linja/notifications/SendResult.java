package org.linja.notifications;

import org.jspecify.annotations.Nullable;

/** How an attempt went. */
public sealed interface SendResult {
    /** The channel has taken it, and nothing more will be heard of it. */
    record Taken() implements SendResult {}

    /**
     * A gateway has taken it and will report whether it arrived.
     *
     * @param receipt the gateway's own number, null if it gave none
     */
    record Handed(@Nullable String receipt) implements SendResult {}

    /**
     * It did not leave.
     *
     * @param reason kind of failure and the server's code; never an address
     * @param targetFailed whether the target itself failed, and not only this one message
     */
    record Refused(String reason, boolean targetFailed) implements SendResult {}
}
