package org.linja.audit.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a job will still take if it goes on as it went so far. */
public final class Pace {
    private static final double TOO_EARLY = 0.01;

    private Pace() {}

    /**
     * The time that remains, in whole seconds; nothing before the first hundredth is done.
     *
     * @param progress from 0 to 1
     */
    public static Optional<Duration> remaining(Instant startedAt, double progress, Instant now) {
        if (progress < TOO_EARLY || progress >= 1 || !now.isAfter(startedAt)) {
            return Optional.empty();
        }
        double spent = Duration.between(startedAt, now).toMillis();
        return Optional.of(
                Duration.ofSeconds(Math.round(spent * (1 - progress) / progress / 1000)));
    }
}
