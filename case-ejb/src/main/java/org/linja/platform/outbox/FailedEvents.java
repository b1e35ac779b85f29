package org.linja.platform.outbox;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** Counts what failed at its consumer; each statement is a transaction of its own. */
@Repository
class FailedEvents {
    /** Failures after which an event is parked: half a minute, with the pauses between them. */
    static final int TRIES = 6;

    /** Messages of others that are kept to be looked at. */
    static final int STRANGERS = 1000;

    private static final int KEPT_PAYLOAD = 16_000;
    private static final int KEPT_WORD = 200;

    /** What became of an event that failed. */
    enum Fate {
        TRIED_AGAIN,
        PARKED,
        /** Nobody waits for it: it was handled or parked before, or too many strangers are kept. */
        DROPPED
    }

    @Inject SqlRows sql;

    /** Whether an administrator has said that nobody shall hear it. */
    boolean isDiscarded(UUID eventId) {
        return sql.one(
                FailedEvents.class,
                "inbox-discarded.sql",
                row -> row.getBoolean(1),
                Map.of("eventId", eventId));
    }

    Fate failed(Arrival arrival, String topic, String reason) {
        return sql.first(
                        FailedEvents.class,
                        "inbox-failed.sql",
                        row -> row.getObject("blocked_at") == null ? Fate.TRIED_AGAIN : Fate.PARKED,
                        Map.of("eventId", arrival.eventId(), "reason", reason, "limit", TRIES))
                .orElseGet(() -> stranger(arrival, topic, reason));
    }

    private Fate stranger(Arrival arrival, String topic, String reason) {
        int kept =
                sql.change(
                        FailedEvents.class,
                        "inbox-stranger.sql",
                        Map.of(
                                "eventId", arrival.eventId(),
                                "topic", topic,
                                "key", kept(arrival.key(), KEPT_WORD),
                                "type", kept(arrival.type(), KEPT_WORD),
                                "payload", kept(arrival.payload(), KEPT_PAYLOAD),
                                "reason", reason,
                                "most", STRANGERS));
        return kept == 1 ? Fate.PARKED : Fate.DROPPED;
    }

    /** As much as the database takes of a text that anybody may have written. */
    static String kept(String text, int most) {
        String cut = text.length() <= most ? text : text.substring(0, most);
        return cut.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
