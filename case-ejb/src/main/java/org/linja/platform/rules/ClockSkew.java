package org.linja.platform.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a server's clock is from the database's.
 *
 * @param ahead of the database's clock; negative where it is behind
 */
public record ClockSkew(Duration ahead) {
    /** More than this is worth a word: logs and certificates go by the server's clock. */
    public static final Duration BEARABLE = Duration.ofSeconds(5);

    /** The server asked at a moment, the database said its own, the answer was there at another. */
    public static ClockSkew between(Instant asked, Instant database, Instant answered) {
        Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return new ClockSkew(Duration.between(database, middle));
    }

    public boolean bearable() {
        return ahead.abs().compareTo(BEARABLE) <= 0;
    }

    /** {@code 7 s ahead} or {@code 7 s behind}; {@code right} while it is bearable. */
    public String told() {
        if (bearable()) {
            return "right";
        }
        return ahead.abs().toSeconds() + (ahead.isNegative() ? " s behind" : " s ahead");
    }
}
