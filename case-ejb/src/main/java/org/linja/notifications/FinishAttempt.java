package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.DeliveryPlan;
import org.linja.notifications.rules.NotificationState;
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
    @Inject SupportCases cases;
    @Inject Notifications notifications;

    public void finish(UUID eventId, BegunAttempt begun, SendResult result) {
        SupportCase supportCase = cases.find(begun.about()).orElseThrow();
        inbox.onceHeld(
                eventId,
                BeginAttempt.CONSUMER,
                now -> record(supportCase, begun.alert(), result, now));
    }

    private void record(
            SupportCase supportCase, OutgoingAlert alert, SendResult result, Instant now) {
        Notification notification = notifications.byId(alert.notificationId());
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
        cases.keepAlerts(supportCase);
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
