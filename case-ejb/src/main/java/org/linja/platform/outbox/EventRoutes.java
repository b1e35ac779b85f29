package org.linja.platform.outbox;

import java.util.List;

/** The one page that says who hears what: an event's name to the queue it travels on. */
final class EventRoutes {
    static final List<String> TOPICS = List.of("alarms", "notices", "jobs");

    private EventRoutes() {}

    static String topicOf(String routeName) {
        return switch (routeName) {
            case "AlarmRang:clock",
                    "AlarmRang:escalation",
                    "AlarmRang:dispute",
                    "CaseAcknowledged" ->
                    "alarms";
            case "AlarmRang:notification",
                    "AlertDue",
                    "OwnerDue",
                    "EscalationEnded",
                    "DisputeEnded" ->
                    "notices";
            case "AuditRequested", "ImportRequested", "DocumentOrdered" -> "jobs";
            case "AlarmRang:contract-version", "AlarmRang:calendar-version", "FollowingOrdered" ->
                    "jobs";
            default -> throw new IllegalArgumentException("no route for " + routeName);
        };
    }
}
