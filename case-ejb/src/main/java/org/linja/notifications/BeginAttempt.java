package org.linja.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linja.answers.HeldAnswers;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.Commitments;
import org.linja.escalation.AlertDue;
import org.linja.escalation.Escalations;
import org.linja.escalation.LeaveBehind;
import org.linja.escalation.OwnerDue;
import org.linja.escalation.PeopleAt;
import org.linja.escalation.Quiet;
import org.linja.escalation.rules.CallAlert;
import org.linja.escalation.rules.ChannelKind;
import org.linja.escalation.rules.Hold;
import org.linja.journal.rules.EntryKind;
import org.linja.notifications.Readiness.Asked;
import org.linja.notifications.rules.ChannelChoice;
import org.linja.notifications.rules.DeliveryStep;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.PlannedOnce;
import org.linja.platform.security.Actor;
import org.linja.platform.time.ServerClock;
import org.linja.procedures.Procedures;

/**
 * Writes an attempt down before it is made. The event stays open until the attempt has ended: if
 * the server dies in between, the event comes again and the attempt is repeated under its message
 * id.
 */
@Stateless
@PlannedOnce
@PermitAll
public class BeginAttempt {
    static final String CONSUMER = "notifications";

    private static final Logger LOG = Logger.getLogger(BeginAttempt.class.getName());

    @Inject Inbox inbox;
    @Inject Outbox outbox;
    @Inject Alarms alarms;
    @Inject SupportCases cases;
    @Inject Notifications notifications;
    @Inject AlertTexts texts;
    @Inject Channels channels;
    @Inject Quiet quiet;
    @Inject LeaveBehind leaveBehind;
    @Inject Escalations escalations;
    @Inject Commitments commitments;
    @Inject HeldAnswers answers;
    @Inject Procedures procedures;
    @Inject ServerClock server;

    /** What to send for a new alert; nothing if there is nothing to do, or not yet. */
    public Optional<BegunAttempt> alert(AlertDue alert) {
        SupportCase supportCase = cases.find(new CaseId(alert.caseId())).orElseThrow();
        return Objects.requireNonNull(begin(Map.of(alert, supportCase)).get(alert));
    }

    /**
     * As {@link #alert}, for several in one transaction: of a case one, and none of a case that
     * somebody else holds.
     *
     * @return what to send, by those that were heard; the others are to be heard one by one
     */
    public Map<AlertDue, Optional<BegunAttempt>> alertTogether(List<AlertDue> alerts) {
        Map<AlertDue, CaseId> about = new LinkedHashMap<>();
        alerts.forEach(alert -> about.put(alert, new CaseId(alert.caseId())));
        Map<AlertDue, SupportCase> heard = cases.findFree(about);
        return heard.isEmpty() ? Map.of() : begin(heard);
    }

    /** Each alert is about another case, and all of them are held. */
    private Map<AlertDue, Optional<BegunAttempt>> begin(Map<AlertDue, SupportCase> heard) {
        Map<UUID, Readiness> ready =
                notifications.readiness(
                        heard.keySet().stream()
                                .map(
                                        one ->
                                                new Asked(
                                                        one.eventId(),
                                                        one.personId(),
                                                        one.escalationId()))
                                .toList(),
                        CONSUMER);
        Map<UUID, Due> due = new LinkedHashMap<>();
        heard.forEach(
                (alert, supportCase) -> {
                    Readiness stands = Objects.requireNonNull(ready.get(alert.eventId()));
                    due.put(
                            alert.eventId(),
                            new Due(
                                    supportCase,
                                    stands,
                                    () -> notification(supportCase, alert, stands)));
                });
        Map<UUID, Outcome> outcomes = proceed(due);
        return heard.keySet().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                alert ->
                                        Objects.requireNonNull(outcomes.get(alert.eventId()))
                                                .begun()));
    }

    private Notification notification(SupportCase supportCase, AlertDue alert, Readiness ready) {
        List<Notification> climb = ready.calledBefore() ? notifications.ofClimb(alert) : List.of();
        return climb.stream()
                .filter(told -> told.isOf(alert))
                .findFirst()
                .map(notifications::complete)
                .orElseGet(() -> create(supportCase, climb, ready, alert));
    }

    /**
     * What to send to whoever answers for an account; nothing if there is nothing to do, or not
     * yet.
     */
    public Optional<BegunAttempt> owner(OwnerDue due) {
        SupportCase supportCase = cases.find(new CaseId(due.caseId())).orElseThrow();
        Readiness ready = ready(new Asked(due.eventId(), due.personId(), null));
        return proceed(
                due.eventId(),
                new Due(supportCase, ready, () -> notification(supportCase, due, ready)));
    }

    private Notification notification(SupportCase supportCase, OwnerDue due, Readiness ready) {
        return notifications
                .of(due)
                .orElseGet(
                        () ->
                                create(
                                        supportCase,
                                        ready,
                                        List.of(),
                                        (choice, code, at) ->
                                                Notification.of(
                                                        due,
                                                        supportCase.customerId(),
                                                        choice.channels(),
                                                        code,
                                                        at)));
    }

    /** What to send again after a failure; nothing if there is nothing to do, or not yet. */
    public Optional<BegunAttempt> tryAgain(AlarmRang alarm) {
        Optional<CaseId> caseId = notifications.caseOf(alarm.subjectId());
        if (caseId.isEmpty()) {
            inbox.handled(List.of(alarm.eventId()), CONSUMER);
            return Optional.empty();
        }
        SupportCase supportCase = cases.find(caseId.get()).orElseThrow();
        Notification notification = notifications.byId(alarm.subjectId());
        return proceed(
                alarm.eventId(),
                new Due(
                        supportCase,
                        ready(
                                new Asked(
                                        alarm.eventId(),
                                        notification.personId(),
                                        notification.escalationId())),
                        () -> notification));
    }

    private Readiness ready(Asked asked) {
        return Objects.requireNonNull(
                notifications.readiness(List.of(asked), CONSUMER).get(asked.eventId()));
    }

    /**
     * An attempt that may be due.
     *
     * @param notification made, or found, only if its event was not handled before
     */
    private record Due(
            SupportCase supportCase, Readiness ready, Supplier<Notification> notification) {}

    /** A person who sleeps through several calls of one climb is called once on waking. */
    private Notification create(
            SupportCase supportCase, List<Notification> climb, Readiness ready, AlertDue alert) {
        notifications.supersede(
                supportCase,
                climb.stream().filter(Notification::isHeld).toList(),
                Actor.SYSTEM,
                ready.now());
        return create(
                supportCase,
                ready,
                asked(alert),
                (choice, code, at) ->
                        Notification.of(
                                alert, supportCase.customerId(), choice.channels(), code, at));
    }

    /** The version before this one said nothing of channels. */
    private static List<ChannelKind> asked(AlertDue alert) {
        @Nullable String named = alert.channels();
        return named == null ? List.of() : ChannelKind.read(named);
    }

    private Notification create(
            SupportCase supportCase, Readiness ready, List<ChannelKind> asked, Birth birth) {
        Recipient person = ready.person();
        ChannelChoice choice =
                ChannelChoice.of(asked, person.channels(), person.reachable(), channels.offered());
        Notification notification =
                notifications.add(birth.of(choice, notifications.freshCode(ready), ready.now()));
        supportCase.record(
                EntryKind.ALERT_CREATED,
                Actor.SYSTEM,
                ready.now(),
                JournalFacts.of(notification, choice));
        return notification;
    }

    /** Makes a notification of what was announced. */
    private interface Birth {
        Notification of(ChannelChoice choice, String code, Instant at);
    }

    private Optional<BegunAttempt> proceed(UUID eventId, Due due) {
        return Objects.requireNonNull(proceed(Map.of(eventId, due)).get(eventId)).begun();
    }

    /** What is written of them is written at the end, together. */
    private Map<UUID, Outcome> proceed(Map<UUID, Due> due) {
        PeopleAt people = quiet.at(due.values().iterator().next().ready().now());
        Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
        alarms.together(
                () ->
                        outbox.together(
                                () ->
                                        due.forEach(
                                                (eventId, one) ->
                                                        outcomes.put(
                                                                eventId, proceed(one, people)))));
        cases.keepAlerts(due.values().stream().map(Due::supportCase).toList());
        List<UUID> over =
                outcomes.keySet().stream()
                        .filter(eventId -> Objects.requireNonNull(outcomes.get(eventId)).over())
                        .toList();
        if (!over.isEmpty()) {
            inbox.handled(over, CONSUMER);
        }
        return outcomes;
    }

    /**
     * What came of an attempt that may have been due.
     *
     * @param over whether the event is done with. One whose attempt is made, or in hand, is left in
     *     the outbox: should whoever has it die, it comes again
     */
    private record Outcome(Optional<BegunAttempt> begun, boolean over) {
        static final Outcome NOTHING_TO_DO = new Outcome(Optional.empty(), true);
        static final Outcome IN_HAND = new Outcome(Optional.empty(), false);
    }

    private Outcome proceed(Due due, PeopleAt people) {
        SupportCase supportCase = due.supportCase();
        Readiness ready = due.ready();
        if (ready.known()) {
            return Outcome.NOTHING_TO_DO;
        }
        Notification notification = due.notification().get();
        DeliveryStep step = notification.nextStep(ready.now().minus(server.atWork()), ready.now());
        Optional<BegunAttempt> begun =
                take(step, supportCase, notification, ready, people)
                        .map(
                                made ->
                                        new BegunAttempt(
                                                supportCase.id(),
                                                texts.outgoing(
                                                        supportCase,
                                                        notification,
                                                        made,
                                                        ready.person())));
        if (begun.isPresent()) {
            return new Outcome(begun, false);
        }
        return step instanceof DeliveryStep.InHand ? Outcome.IN_HAND : Outcome.NOTHING_TO_DO;
    }

    private Optional<NotificationAttempt> take(
            DeliveryStep step,
            SupportCase supportCase,
            Notification notification,
            Readiness ready,
            PeopleAt people) {
        Instant now = ready.now();
        if (step.isAttempt() && isOver(supportCase, notification, step, ready)) {
            return Optional.empty();
        }
        if (step instanceof DeliveryStep.Begin
                && isKeptBack(supportCase, notification, ready, people)) {
            return Optional.empty();
        }
        if (step instanceof DeliveryStep.Begin begin) {
            NotificationAttempt attempt = notifications.add(notification.begin(begin, now));
            return Optional.of(written(supportCase, notification, attempt, now));
        }
        if (step instanceof DeliveryStep.Repeat repeat) {
            NotificationAttempt attempt = notification.repeat(repeat.number(), now);
            return Optional.of(written(supportCase, notification, attempt, now));
        }
        if (step instanceof DeliveryStep.Wait wait) {
            notifications.lookAgainAt(wait.instant(), notification, supportCase);
        }
        if (step instanceof DeliveryStep.GiveUp && notification.giveUp(now)) {
            giveUp(supportCase, notification, now);
        }
        return Optional.empty();
    }

    /** Whether no attempt may begin: it is quiet for the person, or was until it was too late. */
    private boolean isKeptBack(
            SupportCase supportCase, Notification notification, Readiness ready, PeopleAt people) {
        Instant now = ready.now();
        if (notification.isHeld() && !isStillMeant(supportCase, notification)) {
            end(supportCase, notification, JournalFacts.of(notification), now);
            return true;
        }
        Optional<Hold> hold =
                quiet.hold(
                        supportCase,
                        notification.breaksQuiet(),
                        notification.personId(),
                        ready.night(),
                        ready.person().zone(),
                        people);
        hold.ifPresent(one -> hold(supportCase, notification, one, now));
        return hold.isPresent();
    }

    private void hold(SupportCase supportCase, Notification notification, Hold hold, Instant now) {
        notifications.lookAgainAt(hold.until(), notification, supportCase);
        if (notification.hold(hold.until())) {
            SortedMap<String, String> data = JournalFacts.of(notification);
            data.put("held", Hold.written(List.of(hold)));
            data.put("until", hold.until().toString());
            supportCase.record(EntryKind.ALERT_HELD, Actor.SYSTEM, now, data);
        }
    }

    /**
     * Whether no attempt is made any more: the person has left, or the climb ended, or the step,
     * the answer or the promise that they are called about, before anybody had begun to call them.
     * Whom no ladder called need not be able to take the case.
     */
    private boolean isOver(
            SupportCase supportCase,
            Notification notification,
            DeliveryStep step,
            Readiness ready) {
        if (!ready.callable()) {
            leaveBehind(supportCase, notification, ready.now());
            return true;
        }
        if (step.isFirst() && !isStillAbout(supportCase, notification, ready)) {
            end(supportCase, notification, JournalFacts.of(notification), ready.now());
            return true;
        }
        return false;
    }

    private void end(
            SupportCase supportCase,
            Notification notification,
            SortedMap<String, String> data,
            Instant now) {
        notification.supersede(now);
        notifications.leaveAlone(notification);
        supportCase.record(EntryKind.ALERT_SUPERSEDED, Actor.SYSTEM, now, data);
    }

    private boolean isStillAbout(
            SupportCase supportCase, Notification notification, Readiness ready) {
        return (notification.isAboutMatter() && notification.escalationId() == null)
                ? waitsForThem(supportCase, notification)
                : ready.climbing();
    }

    /** Somebody who left is not tried; the journal says why not, and others are called for them. */
    private void leaveBehind(SupportCase supportCase, Notification notification, Instant now) {
        SortedMap<String, String> data = JournalFacts.of(notification);
        data.put("ended", CallAlert.MAY_NOT_BE_CALLED);
        Long escalation = notification.escalationId();
        if (escalation == null) {
            if (!notification.isAboutGlass() && waitsForThem(supportCase, notification)) {
                leaveBehind.callManager(
                        supportCase, notification.reason(), notification.occasion(), now);
            }
        } else if (leaveBehind.climbOn(supportCase, escalation, now)) {
            data.put("climb", "at-once");
        }
        end(supportCase, notification, data, now);
    }

    /** What was climbed for may have ended while the person slept. */
    private boolean isStillMeant(SupportCase supportCase, Notification notification) {
        Long escalation = notification.escalationId();
        return waitsForThem(supportCase, notification)
                && (escalation == null || escalations.isClimbing(escalation));
    }

    /** A solution ends no promise and no dispute. */
    private boolean waitsForThem(SupportCase supportCase, Notification notification) {
        if (notification.isAboutDispute()) {
            return supportCase.isDisputed();
        }
        if (notification.isAboutCommitment()) {
            return commitments.isOwedBy(supportCase.id(), notification.matter());
        }
        if (notification.isAboutAnswer()) {
            return answers.isOpen(supportCase.id(), notification.matter());
        }
        if (notification.isAboutStep()) {
            return procedures.isOpenIn(supportCase.id(), notification.matter());
        }
        // That somebody read it stays so, however the case goes on.
        return notification.isAboutGlass() || supportCase.status().isOpen();
    }

    private void giveUp(SupportCase supportCase, Notification notification, Instant now) {
        LOG.log(
                Level.SEVERE,
                "Alert {0} of case {1} reached nobody by any channel; it stands on screen only.",
                new Object[] {String.valueOf(notification.id()), supportCase.id()});
        SortedMap<String, String> data = JournalFacts.of(notification);
        data.put("reason", "no-report");
        supportCase.record(EntryKind.ALERT_FAILED, Actor.SYSTEM, now, data);
    }

    private static NotificationAttempt written(
            SupportCase supportCase,
            Notification notification,
            NotificationAttempt attempt,
            Instant now) {
        supportCase.record(
                EntryKind.ALERT_ATTEMPTED,
                Actor.SYSTEM,
                now,
                JournalFacts.of(notification, attempt));
        return attempt;
    }
}
