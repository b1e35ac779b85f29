package org.linja.platform.outbox;

import java.util.List;
import java.util.Locale;

/**
 * The one page that says who hears what: an event's name to the queue it travels on. What is urgent
 * has queues of its own, which are filled and emptied whatever floods the others.
 */
final class EventRoutes {
    static final String URGENT = "-urgent";

    /** All queues, the urgent ones first. */
    static final List<String> TOPICS =
            List.of("alarms-urgent", "notices-urgent", "alarms", "notices", "jobs");

    private EventRoutes() {}

    static String topicOf(DomainEvent event) {
        String heard = heardBy(event.routeName());
        return event.urgent() && !heard.equals("jobs") ? heard + URGENT : heard;
    }

    static String heardBy(String routeName) {
        return switch (routeName) {
            case "AlarmRang:clock",
                    "AlarmRang:escalation",
                    "AlarmRang:dispute",
                    "AlarmRang:watch",
                    "AlarmRang:commitment",
                    "AlarmRang:held-answer",
                    "AlarmRang:procedure-step",
                    "CaseAcknowledged",
                    "DeadlineMoved" ->
                    "alarms";
            case "AlarmRang:notification",
                    "AlarmRang:deviation",
                    "AlertDue",
                    "OwnerDue",
                    "EscalationEnded",
                    "CaseTurnedCritical",
                    "CaseReceived",
                    "CaseAnswered",
                    "KeyLetterDue",
                    "SecondFactorDropped",
                    "SecondFactorTaken",
                    "PasskeyChanged",
                    "DisputeEnded",
                    "CommitmentEnded",
                    "CommitmentTold",
                    "ReportLetterDue",
                    "DocumentBatchEnded",
                    "ApprovalAsked",
                    "AnswerSettled",
                    "StepEnded" ->
                    "notices";
            case "AuditRequested",
                    "ImportRequested",
                    "DocumentOrdered",
                    "ExportOrdered",
                    "DocumentBatchOrdered" ->
                    "jobs";
            case "AlarmRang:contract-version", "AlarmRang:calendar-version", "FollowingOrdered" ->
                    "jobs";
            default -> throw new IllegalArgumentException("no route for " + routeName);
        };
    }

    /**
     * What a topic's queue is called at a broker that we know by its client: LINJA.ALARMS.URGENT.
     */
    static String queueOf(String topic) {
        return "LINJA." + topic.toUpperCase(Locale.ROOT).replace('-', '.');
    }

    /** Who hears a queue: the same consumer whether its events are urgent or not. */
    static String heardBehind(String topic) {
        return topic.endsWith(URGENT)
                ? topic.substring(0, topic.length() - URGENT.length())
                : topic;
    }
}
