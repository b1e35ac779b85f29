package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import org.linja.platform.persistence.SqlRows;

/** Takes events in the caller's transaction; the relay sends them after the commit. */
@ApplicationScoped
public class Outbox {
    private final Jsonb json = JsonbBuilder.create();
    @Inject SqlRows sql;

    public void add(DomainEvent event) {
        sql.change(
                Outbox.class,
                "outbox-add.sql",
                Map.of(
                        "eventId", event.eventId(),
                        "topic", EventRoutes.topicOf(event.getClass()),
                        "key", event.orderKey(),
                        "type", event.getClass().getSimpleName(),
                        "payload", json.toJson(event),
                        "occurredAt", event.occurredAt()));
    }
}
