package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.DeliveryPlan;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.persistence.PlannedOnce;
import org.linja.platform.security.Actor;

/** Writes down how an attempt went, and when to try again if it failed. */
@Stateless
@PlannedOnce
@PermitAll
public class FinishAttempt {
    private static final Logger LOG = Logger.getLogger(FinishAttempt.class.getName());

    @Inject Inbox inbox;
    @Inject Alarms alarms;
    @Inject SupportCases cases;
    @Inject Notifications notifications;

    /** How an attempt went that was begun because of an event. */
    public record Ended(UUID eventId, BegunAttempt begun, SendResult result) {}

    /** Writes one down. */
    public void finish(Ended ended) {
        SupportCase supportCase = cases.find(ended.begun().about()).orElseThrow();
        finish(Map.of(ended, supportCase));
    }

    /**
     * As {@link #finish}, for several in one transaction: of a case one, and none of a case that
     * somebody else holds.
     *
     * @return those that were written down; the others are to be one by one
     */
    public Set<Ended> finishTogether(List<Ended> several) {
        Map<Ended, CaseId> about = new LinkedHashMap<>();
        several.forEach(one -> about.put(one, one.begun().about()));
        Map<Ended, SupportCase> held = cases.findFree(about);
        if (!held.isEmpty()) {
            finish(held);
        }
        return held.keySet();
    }

    /** Each is about another case, and all of them are held. */
    private void finish(Map<Ended, SupportCase> held) {
        inbox.onceHeld(
                held.keySet().stream().map(Ended::eventId).toList(),
                BeginAttempt.CONSUMER,
                (fresh, now) -> {
                    Map<Ended, SupportCase> news = new LinkedHashMap<>(held);
                    news.keySet().removeIf(ended -> !fresh.contains(ended.eventId()));
                    Map<Long, Notification> tried =
                            notifications.tried(
                                    news.keySet().stream()
                                            .map(one -> one.begun().alert().notificationId())
                                            .toList());
                    alarms.together(
                            () ->
                                    news.forEach(
                                            (ended, supportCase) ->
                                                    record(supportCase, ended, tried, now)));
                    cases.keepAlerts(news.values());
                });
    }

    private void record(
            SupportCase supportCase, Ended ended, Map<Long, Notification> tried, Instant now) {
        OutgoingAlert alert = ended.begun().alert();
        SendResult result = ended.result();
        Notification notification = Objects.requireNonNull(tried.get(alert.notificationId()));
        if (notification.attempt(alert.attempt()).facts().finishedAt() != null) {
            // Its report was faster than the answer of who took it.
            return;
        }
        if (result instanceof SendResult.Refused refused) {
            notification.refused(alert.attempt(), refused.reason(), now);
            note(supportCase, notification, alert.attempt(), EntryKind.ALERT_FAILED, now);
            planNext(supportCase, notification, alert.attempt(), now);
        } else if (result instanceof SendResult.Handed handed) {
            notification.handed(alert.attempt(), handed.receipt(), now);
            note(supportCase, notification, alert.attempt(), EntryKind.ALERT_TAKEN, now);
            setAlarm(supportCase, notification, now.plus(DeliveryPlan.REPORT_LIMIT));
        } else {
            notification.delivered(alert.attempt(), now);
            note(supportCase, notification, alert.attempt(), EntryKind.ALERT_DELIVERED, now);
        }
    }

    private static void note(
            SupportCase supportCase,
            Notification notification,
            int attempt,
            EntryKind what,
            Instant now) {
        supportCase.record(
                what,
                Actor.SYSTEM,
                now,
                JournalFacts.of(notification, notification.attempt(attempt)));
    }

    /** Sees to what follows a failed attempt. */
    void planNext(SupportCase supportCase, Notification notification, int attempt, Instant now) {
        if (notification.state() == NotificationState.FAILED) {
            LOG.log(
                    Level.SEVERE,
                    "Alert {0} of case {1} reached nobody by any channel; it stands on screen only.",
                    new Object[] {String.valueOf(notification.id()), supportCase.id()});
        } else {
            int channels = notification.channels().size();
            setAlarm(supportCase, notification, DeliveryPlan.nextAt(attempt, channels, now));
        }
    }

    private void setAlarm(SupportCase supportCase, Notification notification, Instant at) {
        if (notification.state() == NotificationState.SENT) {
            notifications.lookAgainAt(at, notification, supportCase);
        }
    }
}
