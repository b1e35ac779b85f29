package org.linja.platform.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a job goes, by what its present start has done.
 *
 * @param perSecond things done a second
 * @param remaining time until all are done at this rate
 */
public record Pace(double perSecond, Duration remaining) {

    /**
     * The pace at {@code now}; nothing while there is too little to tell.
     *
     * @param before what earlier starts had done
     * @param since when the present start began
     */
    public static Optional<Pace> of(
            long before, long done, long total, Instant since, Instant now) {
        double seconds = Duration.between(since, now).toMillis() / 1_000.0;
        if (done <= before || seconds < 1) {
            return Optional.empty();
        }
        double perSecond = (done - before) / seconds;
        long left = Math.max(0, total - done);
        return Optional.of(new Pace(perSecond, Duration.ofSeconds(Math.round(left / perSecond))));
    }
}
