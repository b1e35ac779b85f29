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
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/** Writes down how an attempt went, and when to try again if it failed. */
@Stateless
@PermitAll
public class FinishAttempt {
    private static final Logger LOG = Logger.getLogger(FinishAttempt.class.getName());

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Notifications notifications;
    @Inject Alarms alarms;

    public void finish(UUID eventId, AlertMail mail, SendResult result) {
        inbox.once(eventId, BeginAttempt.CONSUMER, () -> record(mail, result));
    }

    private void record(AlertMail mail, SendResult result) {
        SupportCase supportCase =
                notifications.caseOf(mail.notificationId()).flatMap(cases::find).orElseThrow();
        Notification notification = notifications.byId(mail.notificationId());
        Instant now = clock.now();
        if (result instanceof SendResult.Refused refused) {
            notification.refused(mail.attempt(), refused.reason(), now);
            note(supportCase, notification, mail.attempt(), EntryKind.ALERT_FAILED, now);
            planRetry(supportCase, notification, mail.attempt(), now);
        } else {
            notification.delivered(mail.attempt(), now);
            note(supportCase, notification, mail.attempt(), EntryKind.ALERT_DELIVERED, now);
        }
        cases.keep(supportCase, now);
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

    private void planRetry(
            SupportCase supportCase, Notification notification, int attempt, Instant now) {
        if (notification.state() == NotificationState.FAILED) {
            LOG.log(
                    Level.SEVERE,
                    "Alert {0} of case {1} reached nobody by mail; it stands on screen only.",
                    new Object[] {String.valueOf(notification.id()), supportCase.id()});
        } else if (notification.state() == NotificationState.SENT) {
            alarms.set(
                    BeginAttempt.SUBJECT,
                    notification.id(),
                    BeginAttempt.RETRY,
                    DeliveryPlan.retryAt(attempt, now),
                    supportCase.customerId());
        }
    }
}
