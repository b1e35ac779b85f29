package org.linja.platform.outbox;

/** The one page that says who hears what: an event's simple name to the queue it travels on. */
final class EventRoutes {
    private EventRoutes() {}

    static String topicOf(Class<? extends DomainEvent> event) {
        return switch (event.getSimpleName()) {
            case "AlarmRang" -> "alarms";
            case "AlertDue" -> "notices";
            case "AuditRequested", "ImportRequested" -> "jobs";
            default -> throw new IllegalArgumentException("no route for " + event.getName());
        };
    }
}
