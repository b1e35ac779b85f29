package org.linja.notifications;

import java.util.List;
import java.util.Set;
import org.linja.escalation.rules.ChannelKind;

/** A way to reach people. */
interface Channel {
    /** The kinds of alert that go this way; each has threads of its own. */
    Set<ChannelKind> kinds();

    /** Whether this house has it set up. */
    boolean offered();

    /** What is to be handed over: one thing, or one for each place that the person has. */
    List<Delivery> deliveries(OutgoingAlert alert);
}
