package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.AlertDue;
import org.linja.escalation.OwnerDue;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.DeliveryStep;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/**
 * Writes an attempt down before it is made. The event stays open until the attempt has ended: if
 * the server dies in between, the event comes again and the attempt is repeated under its message
 * id.
 */
@Stateless
@PermitAll
public class BeginAttempt {
    static final String CONSUMER = "notifications";
    static final String SUBJECT = "notification";
    static final String RETRY = "retry";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Notifications notifications;
    @Inject AlertTexts texts;
    @Inject Alarms alarms;

    /** The mail to send for a new alert; nothing if there is nothing to do, or not yet. */
    public Optional<AlertMail> alert(AlertDue alert) {
        if (inbox.knows(alert.eventId(), CONSUMER)) {
            return nothing(alert.eventId());
        }
        SupportCase supportCase = cases.find(new CaseId(alert.caseId())).orElseThrow();
        Notification notification =
                notifications
                        .of(alert)
                        .orElseGet(
                                () ->
                                        create(
                                                supportCase,
                                                at ->
                                                        Notification.of(
                                                                alert,
                                                                supportCase.customerId(),
                                                                at)));
        return proceed(alert.eventId(), supportCase, notification);
    }

    /**
     * The mail to whoever answers for an account; nothing if there is nothing to do, or not yet.
     */
    public Optional<AlertMail> owner(OwnerDue due) {
        if (inbox.knows(due.eventId(), CONSUMER)) {
            return nothing(due.eventId());
        }
        SupportCase supportCase = cases.find(new CaseId(due.caseId())).orElseThrow();
        Notification notification =
                notifications
                        .of(due)
                        .orElseGet(
                                () ->
                                        create(
                                                supportCase,
                                                at ->
                                                        Notification.of(
                                                                due,
                                                                supportCase.customerId(),
                                                                at)));
        return proceed(due.eventId(), supportCase, notification);
    }

    /** The mail to send again after a failure; nothing if there is nothing to do, or not yet. */
    public Optional<AlertMail> tryAgain(AlarmRang alarm) {
        Optional<CaseId> caseId = notifications.caseOf(alarm.subjectId());
        if (caseId.isEmpty() || inbox.knows(alarm.eventId(), CONSUMER)) {
            return nothing(alarm.eventId());
        }
        SupportCase supportCase = cases.find(caseId.get()).orElseThrow();
        Notification notification = notifications.byId(alarm.subjectId());
        return proceed(alarm.eventId(), supportCase, notification);
    }

    private Notification create(SupportCase supportCase, Function<Instant, Notification> born) {
        Instant now = clock.now();
        Notification notification = notifications.add(born.apply(now));
        supportCase.record(
                EntryKind.ALERT_CREATED, Actor.SYSTEM, now, JournalFacts.of(notification));
        cases.keep(supportCase, now);
        return notification;
    }

    private Optional<AlertMail> proceed(
            UUID eventId, SupportCase supportCase, Notification notification) {
        Instant now = clock.now();
        DeliveryStep step = notification.nextStep(now);
        if (step instanceof DeliveryStep.Begin begin) {
            NotificationAttempt attempt =
                    notifications.add(notification.begin(begin.number(), now));
            return Optional.of(written(supportCase, notification, attempt, now));
        }
        if (step instanceof DeliveryStep.Repeat repeat) {
            NotificationAttempt attempt = notification.repeat(repeat.number(), now);
            return Optional.of(written(supportCase, notification, attempt, now));
        }
        if (step instanceof DeliveryStep.InHand) {
            // Left in the outbox: should whoever has it in hand die, it comes again.
            return Optional.empty();
        }
        if (step instanceof DeliveryStep.Wait wait) {
            alarms.set(SUBJECT, notification.id(), RETRY, wait.instant(), supportCase.customerId());
        }
        return nothing(eventId);
    }

    private Optional<AlertMail> nothing(UUID eventId) {
        inbox.once(eventId, CONSUMER, () -> {});
        return Optional.empty();
    }

    private AlertMail written(
            SupportCase supportCase,
            Notification notification,
            NotificationAttempt attempt,
            Instant now) {
        supportCase.record(
                EntryKind.ALERT_ATTEMPTED,
                Actor.SYSTEM,
                now,
                JournalFacts.of(notification, attempt));
        cases.keep(supportCase, now);
        return texts.mail(supportCase, notification, attempt);
    }
}
