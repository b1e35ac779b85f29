package org.linja.calendars.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time over which no working time passes, {@code [from, until)}.
 *
 * @param until null while the pause lasts
 */
public record Pause(Instant from, @Nullable Instant until) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A pause ends before it begins: %s to %s".formatted(from, until));
        }
    }
}
