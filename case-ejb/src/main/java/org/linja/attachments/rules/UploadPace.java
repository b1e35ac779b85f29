package org.linja.attachments.rules;

import java.time.Duration;

/**
 * How slowly a file may arrive: a place at the house's door is not held by drops.
 *
 * @param grace for so long nobody is hurried
 * @param bytesPerSecond the slowest pace over the whole of the time behind it
 */
public record UploadPace(Duration grace, long bytesPerSecond) {
    /** Slower than the slowest mobile network that anybody still uses. */
    public static final UploadPace USUAL = new UploadPace(Duration.ofSeconds(10), 2_048);

    public boolean isTooSlow(Duration taken, long bytes) {
        Duration hurried = taken.minus(grace);
        return !hurried.isNegative() && bytes < hurried.toMillis() * bytesPerSecond / 1_000 + 1;
    }
}
