package org.linja.notifications;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.escalation.rules.ChannelKind;

/**
 * How a person wants to be reached when something is urgent, and when they sleep.
 *
 * @param version 0 while nothing was said
 * @param name of the person
 * @param email which the administrator keeps
 * @param phone as {@code +358401234567}
 * @param webhook an address that is posted to
 * @param channels what to try, in order; mail always follows
 * @param offered what this house has set up
 * @param night as in {@link ReachDraft}; {@code house} where nothing was said
 * @param houseNight what the house's own is, written the same way
 * @param zone tz-database name of the zone in which it is night, which the administrator keeps
 */
public record Reach(
        long version,
        String name,
        String email,
        @Nullable String phone,
        @Nullable String webhook,
        List<ChannelKind> channels,
        List<ChannelKind> offered,
        String night,
        String houseNight,
        String zone)
        implements Serializable {

    public Reach {
        channels = List.copyOf(channels);
        offered = List.copyOf(offered);
    }
}
