package org.linja.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Events on their way, as the outbox keeps them: to send one again, or one that nobody can read.
 */
public final class Events {
    private Events() {}

    /** Puts an event into the outbox as if a transaction of the house had announced it. */
    public static void announce(
            UUID id, String topic, String key, String type, Map<String, ?> facts) {
        Map<String, Object> payload = new TreeMap<>(facts);
        payload.put("eventId", id.toString());
        payload.put("occurredAt", HouseDatabase.now().toString());
        announceRaw(id, topic, key, type, Json.of(payload));
    }

    public static void announceRaw(UUID id, String topic, String key, String type, String payload) {
        HouseDatabase.change(
                "insert into outbox_entry (event_id, topic, message_key, type, payload, occurred_at)"
                        + " values (?, ?, ?, ?, ?, clock_timestamp())",
                id,
                topic,
                key,
                type,
                payload);
    }

    /** Waits until no alarm is due and everything announced has been handled or given up. */
    public static void settle() {
        Patience.until(
                () -> "nothing due and nothing on its way, but " + onTheirWay(), Events::isSettled);
    }

    public static boolean isSettled() {
        return HouseDatabase.number(
                        """
                        select (select count(*) from alarm a, platform_clock c
                                where a.due_at <= clock_timestamp()
                                                  + make_interval(secs => c.offset_seconds))
                             + (select count(*) from outbox_entry where blocked_at is null)
                        """)
                == 0;
    }

    private static List<String> onTheirWay() {
        return HouseDatabase.texts(
                "select type || ' ' || message_key || ' x' || attempts from outbox_entry"
                        + " order by position limit 10");
    }
}
