package org.linja.watch;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.watch.rules.ChannelStanding;

/**
 * The round to be made.
 *
 * @param lastAt when somebody made the last one; null if nobody has
 * @param dueAt by when it is owed; null while none is. Before anybody made one, when the next is
 * @param overdue whether one was owed that nobody has made
 * @param channels what waits in each of them
 * @param seen names that; whoever makes the round gives it back
 */
public record RoundView(
        @Nullable Instant lastAt,
        @Nullable Instant dueAt,
        boolean overdue,
        List<ChannelStanding> channels,
        String seen)
        implements Serializable {}
