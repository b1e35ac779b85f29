package org.linja.watch.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

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
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
