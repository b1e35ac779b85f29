package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.DeadlineMoved;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.escalation.rules.EscalationDecision;
import org.linja.escalation.rules.EscalationDecision.CallAgain;
import org.linja.escalation.rules.EscalationDecision.CallManagers;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.LadderPath;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.persistence.PlannedOnce;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;
import org.linja.sla.SlaClock;
import org.linja.sla.rules.ClockReading;

/**
 * Lets a case that has run out of time climb its ladder. An alarm is a hint only: what happens
 * follows from the clock as it reads now. Called by the consumer of alarms only.
 */
@Stateless
@PlannedOnce
@PermitAll
public class EscalateCase {
    private static final String CONSUMER = "escalation";

    @Inject Inbox inbox;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject StampedLadders ladders;
    @Inject Escalations escalations;
    @Inject Alarms alarms;
    @Inject Climb climb;

    /** Hears the alarm of a clock or of an escalation whose next call is due. */
    public void escalate(AlarmRang alarm) {
        subject(alarm)
                .ifPresentOrElse(
                        supportCase ->
                                inbox.onceHeld(
                                        alarm.eventId(),
                                        CONSUMER,
                                        now -> look(supportCase, alarm, now)),
                        () -> inbox.handled(alarm.eventId(), CONSUMER));
    }

    /** Hears that somebody did, in the ordinary way, what was waited for. */
    public void stop(CaseAcknowledged event) {
        inbox.once(
                event.eventId(),
                CONSUMER,
                () -> cases.find(new CaseId(event.caseId())).ifPresent(c -> stop(c, event)));
    }

    /** Hears that a deadline that was missed lies ahead again: what was climbed for it ends. */
    public void move(DeadlineMoved event) {
        inbox.once(
                event.eventId(),
                CONSUMER,
                () -> cases.find(new CaseId(event.caseId())).ifPresent(c -> move(c, event)));
    }

    /** The case is locked before its escalation is read. */
    private Optional<SupportCase> subject(AlarmRang alarm) {
        return alarm.subjectType().equals(SupportCases.CLOCK)
                ? cases.findByClock(alarm.subjectId())
                : escalations.caseOf(alarm.subjectId()).flatMap(cases::find);
    }

    private void look(SupportCase supportCase, AlarmRang alarm, Instant now) {
        boolean ofClock = alarm.subjectType().equals(SupportCases.CLOCK);
        long clockId = ofClock ? alarm.subjectId() : escalations.byId(alarm.subjectId()).clockId();
        Optional<ClockReading> reading = cases.escalating(supportCase, clockId, now);
        if (reading.isEmpty()) {
            return;
        }
        Optional<Escalation> climbing =
                ofClock
                        ? begun(clockId, reading.get(), now)
                        : Optional.of(escalations.byId(alarm.subjectId()));
        boolean heardBefore =
                ofClock
                        ? climbing.isPresent()
                        : climbing.filter(one -> one.state().isOpen()).isEmpty();
        Optional<Missed> missed = missed(supportCase, clockId, reading.get(), climbing);
        if (heardBefore || missed.isEmpty()) {
            return;
        }
        supportCase.record(
                EntryKind.ALARM_RANG,
                Actor.SYSTEM,
                now,
                Map.of("subject", alarm.subjectType(), "dueAt", alarm.dueAt().toString()));
        act(missed.get(), climbing, alarm, now);
        cases.keep(supportCase, now);
    }

    /** A clock that an alarm rang for, and what is climbed where it has run out. */
    private record Missed(
            SupportCase supportCase,
            long clockId,
            ClockReading reading,
            LadderVersion ladder,
            LadderPath path) {}

    /** Nothing where the case's ladder has no rung for this clock at this severity. */
    private Optional<Missed> missed(
            SupportCase supportCase,
            long clockId,
            ClockReading reading,
            Optional<Escalation> climbing) {
        SlaClock ran = supportCase.clock(clockId);
        return ladders.of(supportCase, climbing)
                .flatMap(
                        version ->
                                version.ladder()
                                        .path(ran.severity(), ran.kind())
                                        .map(
                                                path ->
                                                        new Missed(
                                                                supportCase,
                                                                clockId,
                                                                reading,
                                                                version,
                                                                path)));
    }

    private void act(Missed missed, Optional<Escalation> climbing, AlarmRang alarm, Instant now) {
        SupportCase supportCase = missed.supportCase();
        boolean over = !supportCase.status().isOpen();
        EscalationDecision decision =
                missed.path()
                        .next(
                                climbing.map(one -> one.facts(missed.reading(), over, now))
                                        .orElseGet(
                                                () ->
                                                        LadderFacts.untouched(
                                                                missed.reading(), over, now)));
        if (decision instanceof HoldUntil hold) {
            lookAgainAt(hold.instant(), alarm, supportCase);
            held(supportCase, now, Map.of("reason", "not-due", "until", hold.instant().toString()));
        } else if (decision instanceof Stopped stopped) {
            climbing.ifPresent(escalation -> end(escalation, now));
            held(supportCase, now, Map.of("reason", stopped.reason().slug()));
        } else {
            Escalation escalation = climbing.orElseGet(() -> begin(missed, now));
            call(
                    new Climb.Story(
                            supportCase,
                            escalation,
                            missed.ladder().ladder(),
                            missed.path(),
                            Actor.SYSTEM,
                            Climb.why(missed.path(), escalation),
                            null,
                            now),
                    decision);
        }
    }

    /**
     * What was begun about the deadline that has passed. What ended because nobody was owed an
     * answer any more, and what was about an earlier deadline, does not keep a new one away.
     */
    private Optional<Escalation> begun(long clockId, ClockReading reading, Instant now) {
        return endOlder(clockId, reading, now)
                .filter(one -> one.state() != EscalationState.STOPPED)
                .filter(one -> !one.isByHand() || one.state().isOpen());
    }

    private Escalation begin(Missed missed, Instant now) {
        return escalations.add(
                Escalation.start(
                        missed.supportCase(),
                        missed.ladder().id(),
                        missed.clockId(),
                        missed.reading().dueAt(),
                        now));
    }

    private void call(Climb.Story story, EscalationDecision decision) {
        if (decision instanceof ClimbTo to) {
            climb.from(story, to.rung(), 1);
        } else if (decision instanceof CallAgain again) {
            climb.from(story, again.rung(), again.turn());
        } else if (decision instanceof CallManagers) {
            climb.above(story);
        }
    }

    /** As urgent as it was. */
    private void lookAgainAt(Instant at, AlarmRang alarm, SupportCase supportCase) {
        String type = alarm.subjectType();
        long customer = supportCase.customerId();
        if (alarm.urgent()) {
            alarms.setUrgent(type, alarm.subjectId(), alarm.kind(), at, customer);
        } else {
            alarms.set(type, alarm.subjectId(), alarm.kind(), at, customer);
        }
    }

    /** Where more people are needed than have accepted, taking the case is not enough. */
    private void stop(SupportCase supportCase, CaseAcknowledged event) {
        Instant now = clock.now();
        escalations.open(supportCase.id()).stream()
                .filter(one -> event.clockId() == 0 || one.clockId() == event.clockId())
                .filter(one -> !one.outlastsOrdinaryActs() || !supportCase.status().isOpen())
                .forEach(escalation -> end(escalation, now));
    }

    private void move(SupportCase supportCase, DeadlineMoved event) {
        Instant now = clock.now();
        cases.escalating(supportCase, event.clockId(), now)
                .ifPresent(reading -> endOlder(event.clockId(), reading, now));
    }

    /** The newest escalation of a clock, which ends where it was about an earlier deadline. */
    private Optional<Escalation> endOlder(long clockId, ClockReading reading, Instant now) {
        Optional<Escalation> newest = escalations.of(clockId);
        newest.filter(one -> !one.isAbout(reading.dueAt())).ifPresent(one -> end(one, now));
        return newest.filter(one -> one.isAbout(reading.dueAt()));
    }

    private void end(Escalation escalation, Instant now) {
        if (escalation.stop(now)) {
            escalations.silence(escalation);
            outbox.add(
                    new EscalationEnded(
                            UUID.randomUUID(), escalation.caseId().value(), now, escalation.id()));
        }
    }

    private static void held(SupportCase supportCase, Instant now, Map<String, String> data) {
        supportCase.record(EntryKind.ESCALATION_HELD, Actor.SYSTEM, now, data);
    }
}
