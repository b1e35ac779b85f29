package org.linja.watch.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.linja.platform.rules.Sha256;

/**
 * Names what stood in all channels when somebody looked, so that nobody says to have seen what came
 * later.
 */
public final class SeenMark {
    private static final int LENGTH = 32;

    private SeenMark() {}

    /**
     * The mark of a standing.
     *
     * @param lastRound the round before it, so that a mark is worth one round
     */
    public static String of(long lastRound, List<ChannelStanding> standing) {
        String written =
                standing.stream()
                        .map(ChannelStanding::written)
                        .collect(Collectors.joining("\n", lastRound + "\n", ""));
        return Sha256.hex(written).substring(0, LENGTH);
    }
}
