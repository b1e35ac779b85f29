package org.linja.notifications;

import org.linja.escalation.rules.ChannelKind;

/** A way to reach people. Sending is bounded in time and never throws for what the target does. */
interface Channel {
    ChannelKind kind();

    /** Whether this house has it set up. */
    boolean offered();

    /** What would fail as one, such as a server: alerts with the same target share a breaker. */
    String targetOf(OutgoingAlert alert);

    SendResult send(OutgoingAlert alert);
}
