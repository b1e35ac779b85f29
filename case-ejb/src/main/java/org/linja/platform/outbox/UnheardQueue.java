package org.linja.platform.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * A queue whose messages the broker has and nobody takes from it.
 *
 * @param messages how many have waited too long
 * @param since when the oldest of them was announced, by the database's own clock
 */
public record UnheardQueue(String topic, long messages, Instant since) implements Serializable {
    /** In one sentence, for those who watch the house. */
    public String told() {
        return "%d messages that the broker has taken were heard by nobody, the oldest since %s"
                .formatted(messages, since);
    }
}
