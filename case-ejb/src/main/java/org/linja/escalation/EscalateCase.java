package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    @Inject Quiet quiet;

    /** Hears the alarm of a clock or of an escalation whose next call is due. */
    public void escalate(AlarmRang alarm) {
        Optional.ofNullable(subjects(List.of(alarm)).get(alarm))
                .flatMap(cases::find)
                .ifPresentOrElse(
                        supportCase -> hear(Map.of(alarm, supportCase)),
                        () -> inbox.handled(List.of(alarm.eventId()), CONSUMER));
    }

    /**
     * Hears several of these alarms in one transaction: of a case one, and none of a case that
     * somebody else holds.
     *
     * @return those that were heard; the others are to be heard one by one
     */
    public Set<AlarmRang> escalateTogether(List<AlarmRang> alarms) {
        Map<AlarmRang, SupportCase> heard = cases.findFree(subjects(alarms));
        if (!heard.isEmpty()) {
            hear(heard);
        }
        return heard.keySet();
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

    /** The cases that alarms are about: a case is locked before its escalation is read. */
    private Map<AlarmRang, CaseId> subjects(List<AlarmRang> alarms) {
        Map<Long, CaseId> ofClocks = casesOf(alarms, true, cases::casesOfClocks);
        Map<Long, CaseId> ofClimbs = casesOf(alarms, false, escalations::casesOf);
        Map<AlarmRang, CaseId> subjects = new LinkedHashMap<>();
        for (AlarmRang alarm : alarms) {
            CaseId about = (isOfClock(alarm) ? ofClocks : ofClimbs).get(alarm.subjectId());
            if (about != null) {
                subjects.put(alarm, about);
            }
        }
        return subjects;
    }

    private static Map<Long, CaseId> casesOf(
            List<AlarmRang> alarms,
            boolean ofClocks,
            Function<List<Long>, Map<Long, CaseId>> asked) {
        List<Long> ids = subjectIds(alarms, ofClocks);
        return ids.isEmpty() ? Map.of() : asked.apply(ids);
    }

    private static List<Long> subjectIds(Collection<AlarmRang> alarms, boolean ofClocks) {
        return alarms.stream()
                .filter(alarm -> isOfClock(alarm) == ofClocks)
                .map(AlarmRang::subjectId)
                .distinct()
                .toList();
    }

    private static boolean isOfClock(AlarmRang alarm) {
        return alarm.subjectType().equals(SupportCases.CLOCK);
    }

    /** Each alarm is of another case, and all of them are held. */
    private void hear(Map<AlarmRang, SupportCase> heard) {
        inbox.onceHeld(
                heard.keySet().stream().map(AlarmRang::eventId).toList(),
                CONSUMER,
                (fresh, now) -> {
                    Map<AlarmRang, SupportCase> news = new LinkedHashMap<>(heard);
                    news.keySet().removeIf(alarm -> !fresh.contains(alarm.eventId()));
                    alarms.together(() -> outbox.together(() -> look(news, now)));
                });
    }

    private void look(Map<AlarmRang, SupportCase> rang, Instant now) {
        cases.bringTogether(rang.values());
        Begun begun = begun(rang.keySet());
        PeopleAt people = quiet.at(now);
        List<SupportCase> moved = new ArrayList<>();
        rang.forEach(
                (alarm, supportCase) -> {
                    if (look(supportCase, alarm, begun, people)) {
                        moved.add(supportCase);
                    }
                });
        cases.keep(moved, now);
    }

    /** What was begun before for the clocks, and the climbs, that alarms are of. */
    private record Begun(Map<Long, Escalation> ofClocks, Map<Long, Escalation> climbs) {}

    private Begun begun(Collection<AlarmRang> rang) {
        List<Long> clocks = subjectIds(rang, true);
        List<Long> climbs = subjectIds(rang, false);
        return new Begun(
                clocks.isEmpty() ? Map.of() : escalations.ofEach(clocks),
                climbs.isEmpty() ? Map.of() : escalations.byIds(climbs));
    }

    /** Whether anything was written about the case. */
    private boolean look(SupportCase supportCase, AlarmRang alarm, Begun begun, PeopleAt people) {
        Instant now = people.now();
        boolean ofClock = isOfClock(alarm);
        Escalation known = (ofClock ? begun.ofClocks() : begun.climbs()).get(alarm.subjectId());
        long clockId = ofClock ? alarm.subjectId() : Objects.requireNonNull(known).clockId();
        Optional<ClockReading> reading = cases.escalating(supportCase, clockId, now);
        if (reading.isEmpty()) {
            return false;
        }
        Optional<Escalation> climbing =
                ofClock
                        ? begun(Optional.ofNullable(known), reading.get(), now)
                        : Optional.ofNullable(known);
        boolean heardBefore =
                ofClock
                        ? climbing.isPresent()
                        : climbing.filter(one -> one.state().isOpen()).isEmpty();
        Optional<Missed> missed = missed(supportCase, clockId, reading.get(), climbing);
        if (heardBefore || missed.isEmpty()) {
            return false;
        }
        supportCase.record(
                EntryKind.ALARM_RANG,
                Actor.SYSTEM,
                now,
                Map.of("subject", alarm.subjectType(), "dueAt", alarm.dueAt().toString()));
        act(missed.get(), climbing, alarm, people);
        return true;
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

    private void act(
            Missed missed, Optional<Escalation> climbing, AlarmRang alarm, PeopleAt people) {
        Instant now = people.now();
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
                            people),
                    decision);
        }
    }

    /**
     * What was begun about the deadline that has passed. What ended because nobody was owed an
     * answer any more, and what was about an earlier deadline, does not keep a new one away.
     */
    private Optional<Escalation> begun(
            Optional<Escalation> newest, ClockReading reading, Instant now) {
        return endOlder(newest, reading, now)
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
                .ifPresent(reading -> endOlder(escalations.of(event.clockId()), reading, now));
    }

    /** The newest escalation of a clock, which ends where it was about an earlier deadline. */
    private Optional<Escalation> endOlder(
            Optional<Escalation> newest, ClockReading reading, Instant now) {
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
