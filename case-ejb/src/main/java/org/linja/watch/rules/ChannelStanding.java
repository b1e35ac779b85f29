package org.linja.watch.rules;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody in a channel.
 *
 * @param items cases that nobody has taken, or whose customer nobody has answered
 * @param newest number of the newest of their cases; null if nothing waits
 * @param newestAt when that came
 */
public record ChannelStanding(
        RoundChannel channel, int items, @Nullable String newest, @Nullable Instant newestAt)
        implements Serializable {

    /** As it goes into the mark of what somebody has seen. */
    String written() {
        return channel.slug() + ' ' + items + ' ' + newest + ' ' + newestAt;
    }
}
