package org.linja.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linja.platform.persistence.Gathering;
import org.linja.platform.persistence.SqlRows;

/** Takes events in the caller's transaction; the relay sends them after the commit. */
@ApplicationScoped
public class Outbox {

    @Inject SqlRows sql;
    @Inject RelayBell bell;

    private final Gathering<DomainEvent> gathering = new Gathering<>();

    public void add(DomainEvent event) {
        addEach(List.of(event));
    }

    /** As {@link #add}, for many, in their order. */
    public void addEach(List<? extends DomainEvent> events) {
        if (events.isEmpty() || gathering.keep(events)) {
            return;
        }
        write(events);
    }

    /** Takes the events that are added within this work at its end, on one way to the database. */
    public void together(Runnable work) {
        gathering.within(work, this::write);
    }

    private void write(List<? extends DomainEvent> events) {
        if (!events.isEmpty()) {
            bell.ringAfterCommit();
            sql.changeEach(
                    Outbox.class, "outbox-add.sql", events.stream().map(Outbox::row).toList());
        }
    }

    /**
     * Lets alerts, and what leads to them, overtake what is not urgent, as far as they wait to be
     * sent.
     *
     * @param keys their order keys; what has the same key goes the same way
     */
    public void hurry(Collection<String> keys) {
        sql.change(Outbox.class, "outbox-hurry.sql", Map.of("keys", List.copyOf(keys)));
    }

    private static Map<String, Object> row(DomainEvent event) {
        return Map.of(
                "eventId", event.eventId(),
                "topic", EventRoutes.topicOf(event),
                "key", event.orderKey(),
                "type", event.getClass().getSimpleName(),
                "payload", EventMessage.write(event),
                "occurredAt", event.occurredAt());
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
