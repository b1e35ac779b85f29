package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;

/** Takes events in the caller's transaction; the relay sends them after the commit. */
@ApplicationScoped
public class Outbox {

    @Inject SqlRows sql;
    @Inject RelayBell bell;

    public void add(DomainEvent event) {
        bell.ringAfterCommit();
        sql.change(
                Outbox.class,
                "outbox-add.sql",
                Map.of(
                        "eventId", event.eventId(),
                        "topic", EventRoutes.topicOf(event),
                        "key", event.orderKey(),
                        "type", event.getClass().getSimpleName(),
                        "payload", EventMessage.write(event),
                        "occurredAt", event.occurredAt()));
    }

    /**
     * Makes sure that somebody will hear an event, before it exists.
     *
     * @throws IllegalArgumentException if no route bears this name
     */
    public static void requireRoute(String routeName) {
        EventRoutes.heardBy(routeName);
    }
}
