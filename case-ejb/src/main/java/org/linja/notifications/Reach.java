package org.linja.notifications;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;

/**
 * How a person wants to be reached when something is urgent.
 *
 * @param version 0 while they have said nothing
 * @param email which the administrator keeps
 * @param phone as {@code +358401234567}
 * @param webhook an address that is posted to
 * @param channels what to try, in order; mail always follows
 * @param offered what this house has set up
 */
public record Reach(
        long version,
        String email,
        @Nullable String phone,
        @Nullable String webhook,
        List<ChannelKind> channels,
        List<ChannelKind> offered)
        implements Serializable {

    public Reach {
        channels = List.copyOf(channels);
        offered = List.copyOf(offered);
    }
}
