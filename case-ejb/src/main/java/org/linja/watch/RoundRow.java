package org.linja.watch;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linja.rota.rules.SupportLine;
import org.linja.watch.rules.ChannelStanding;

/**
 * A round that somebody made.
 *
 * @param onDuty lines that the person was on duty for; empty for somebody who was not
 * @param dueAt by when it was owed; null if none was owed
 * @param seen what waited in each channel
 */
public record RoundRow(
        long number,
        String person,
        Instant madeAt,
        List<SupportLine> onDuty,
        @Nullable Instant dueAt,
        List<ChannelStanding> seen)
        implements Serializable {

    RoundRow having(List<ChannelStanding> evidence) {
        return new RoundRow(number, person, madeAt, onDuty, dueAt, evidence);
    }

    /** Whether it was made later than it was owed. */
    public boolean isLate() {
        return dueAt != null && madeAt.isAfter(dueAt);
    }
}
