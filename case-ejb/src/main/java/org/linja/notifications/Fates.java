package org.linja.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.rules.AttemptOutcome;
import org.linja.notifications.rules.AttemptReport;
import org.linja.notifications.rules.NotificationState;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;

/** What has become of attempts, as whoever carried them reports; for use cases only. */
@ApplicationScoped
class Fates {
    @Inject Notifications notifications;
    @Inject SupportCases cases;
    @Inject FinishAttempt finishAttempt;
    @Inject DatabaseClock clock;

    /**
     * Notes a report; the same again changes nothing.
     *
     * @param key under which the attempt was handed over
     * @param why the carrier's own word for a failure
     * @throws Problem {@code not-found} if nothing was handed over under this key
     */
    void note(String key, AttemptReport report, @Nullable String why) {
        if (!noteAll(List.of(new DeliveryReport(key, report, why))).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * Notes many; of one case in the order in which they were reported. All their cases are held
     * before the moment is asked, so that each journal stays in order, and what is read and written
     * of them is read and written together.
     *
     * @return the keys under which nothing was handed over
     */
    Set<String> noteAll(List<DeliveryReport> reports) {
        Map<String, Notifications.SentAttempt> sent =
                notifications.sentUnder(reports.stream().map(DeliveryReport::key).toList());
        List<Reported> known = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (DeliveryReport report : reports) {
            Notifications.SentAttempt attempt = sent.get(report.key());
            if (attempt == null) {
                unknown.add(report.key());
            } else {
                known.add(new Reported(attempt, report));
            }
        }
        if (!known.isEmpty()) {
            note(known);
        }
        return unknown;
    }

    private record Reported(Notifications.SentAttempt attempt, DeliveryReport report) {}

    private void note(List<Reported> known) {
        Map<CaseId, SupportCase> held =
                cases.findAll(known.stream().map(one -> one.attempt().caseId()).toList());
        Map<Long, Notification> alerts =
                notifications.tried(
                        known.stream()
                                .map(one -> one.attempt().notificationId())
                                .distinct()
                                .toList());
        Instant now = clock.now();
        known.forEach(
                one ->
                        note(
                                Objects.requireNonNull(held.get(one.attempt().caseId())),
                                Objects.requireNonNull(alerts.get(one.attempt().notificationId())),
                                one,
                                now));
        notifications.leaveAlone(
                alerts.values().stream()
                        .filter(alert -> alert.state() != NotificationState.SENT)
                        .toList());
        cases.keepAlerts(held.values());
    }

    private void note(
            SupportCase supportCase, Notification notification, Reported reported, Instant now) {
        int number = reported.attempt().number();
        switch (reported.report().state()) {
            case DELIVERED -> delivered(supportCase, notification, number, now);
            case HEARD -> heard(supportCase, notification, number, now);
            case FAILED -> failed(supportCase, notification, number, reported.report().why(), now);
        }
    }

    private static void delivered(
            SupportCase supportCase, Notification notification, int number, Instant now) {
        if (notification.attempt(number).facts().outcome() == AttemptOutcome.TAKEN) {
            return;
        }
        notification.delivered(number, now);
        record(supportCase, notification, number, EntryKind.ALERT_DELIVERED, now);
    }

    private static void heard(
            SupportCase supportCase, Notification notification, int number, Instant now) {
        delivered(supportCase, notification, number, now);
        if (notification.hear(now)) {
            record(supportCase, notification, number, EntryKind.ALERT_HEARD, now);
        }
    }

    private void failed(
            SupportCase supportCase,
            Notification notification,
            int number,
            @Nullable String why,
            Instant now) {
        AttemptOutcome before = notification.attempt(number).facts().outcome();
        if (before == AttemptOutcome.TAKEN || before == AttemptOutcome.REFUSED) {
            return;
        }
        notification.refused(number, why == null ? "reported-failed" : "reported: " + why, now);
        record(supportCase, notification, number, EntryKind.ALERT_FAILED, now);
        finishAttempt.planNext(supportCase, notification, number, now);
    }

    private static void record(
            SupportCase supportCase,
            Notification notification,
            int number,
            EntryKind kind,
            Instant now) {
        supportCase.record(
                kind,
                Actor.SYSTEM,
                now,
                JournalFacts.of(notification, notification.attempt(number)));
    }
}
