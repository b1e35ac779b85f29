package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linja.cases.CaseAcknowledged;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.contracts.Contracts;
import org.linja.escalation.rules.EscalationDecision;
import org.linja.escalation.rules.EscalationDecision.ClimbTo;
import org.linja.escalation.rules.EscalationDecision.HoldUntil;
import org.linja.escalation.rules.EscalationDecision.Stopped;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.LadderFacts;
import org.linja.escalation.rules.Rung;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.alarms.Alarms;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.outbox.Outbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.sla.rules.ClockReading;

/**
 * Lets a case that nobody takes climb its ladder. An alarm is a hint only: what happens follows
 * from the clock as it reads now. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class EscalateCase {
    private static final String CONSUMER = "escalation";

    @Inject Inbox inbox;
    @Inject Outbox outbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Contracts contracts;
    @Inject Rotas rotas;
    @Inject Escalations escalations;
    @Inject Alarms alarms;

    /** Hears the alarm of a clock or of an escalation whose next rung is due. */
    public void escalate(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () -> subject(alarm).ifPresent(supportCase -> look(supportCase, alarm)));
    }

    /** Hears that somebody took the case, or answered the customer, in the ordinary way. */
    public void stop(CaseAcknowledged event) {
        inbox.once(
                event.eventId(),
                CONSUMER,
                () -> cases.find(new CaseId(event.caseId())).ifPresent(this::stop));
    }

    /** The case is locked before its escalation is read. */
    private Optional<SupportCase> subject(AlarmRang alarm) {
        return alarm.subjectType().equals(SupportCases.CLOCK)
                ? cases.findByClock(alarm.subjectId())
                : escalations.caseOf(alarm.subjectId()).flatMap(cases::find);
    }

    private void look(SupportCase supportCase, AlarmRang alarm) {
        Instant now = clock.now();
        // One that ended because nobody was owed an answer any more does not keep a new one away.
        Optional<Escalation> climbing =
                escalations
                        .of(supportCase.id())
                        .filter(escalation -> escalation.state() != EscalationState.STOPPED);
        boolean firstAlarmAgain =
                alarm.subjectType().equals(SupportCases.CLOCK) && climbing.isPresent();
        Optional<ClockReading> acknowledge = cases.escalating(supportCase, now);
        Optional<LadderVersion> ladder = ladderOf(supportCase, climbing);
        if (firstAlarmAgain || acknowledge.isEmpty() || ladder.isEmpty()) {
            return;
        }
        supportCase.record(
                EntryKind.ALARM_RANG,
                Actor.SYSTEM,
                now,
                Map.of("subject", alarm.subjectType(), "dueAt", alarm.dueAt().toString()));
        EscalationDecision decision =
                ladder.get().ladder().next(facts(climbing, acknowledge.get(), now));
        if (decision instanceof ClimbTo climb) {
            Escalation escalation =
                    climbing.orElseGet(
                            () ->
                                    escalations.add(
                                            Escalation.start(supportCase, ladder.get().id(), now)));
            climb(supportCase, escalation, ladder.get().ladder(), climb.rung(), now);
        } else if (decision instanceof HoldUntil hold) {
            lookAgainAt(hold.instant(), alarm, supportCase);
            held(supportCase, now, Map.of("reason", "not-due", "until", hold.instant().toString()));
        } else if (decision instanceof Stopped stopped) {
            climbing.ifPresent(escalation -> end(escalation, now));
            held(supportCase, now, Map.of("reason", stopped.reason().slug()));
        }
        cases.keep(supportCase, now);
    }

    private void lookAgainAt(Instant at, AlarmRang alarm, SupportCase supportCase) {
        alarms.set(
                alarm.subjectType(), alarm.subjectId(), alarm.kind(), at, supportCase.customerId());
    }

    private void stop(SupportCase supportCase) {
        escalations.of(supportCase.id()).ifPresent(escalation -> end(escalation, clock.now()));
    }

    private void end(Escalation escalation, Instant now) {
        if (escalation.stop(now)) {
            escalations.silence(escalation);
            outbox.add(
                    new EscalationEnded(
                            UUID.randomUUID(), escalation.caseId().value(), now, escalation.id()));
        }
    }

    /** Climbs; rungs on which nobody is on duty are passed at once, and the journal says so. */
    private void climb(
            SupportCase supportCase,
            Escalation escalation,
            EscalationLadder ladder,
            Rung first,
            Instant now) {
        for (Rung rung : ladder.rungs().subList(first.number() - 1, ladder.rungs().size())) {
            escalation.climb(rung, now);
            List<Long> called = rotas.onDuty(rung.target(), now);
            if (!called.isEmpty()) {
                call(supportCase, escalation, rung, called, "not-acknowledged", now);
                awaitNext(escalation, ladder, rung, now);
                return;
            }
            held(
                    supportCase,
                    now,
                    Map.of(
                            "reason", "nobody-on-duty",
                            "rung", String.valueOf(rung.number()),
                            "line", rung.target().slug()));
        }
        callEveryManager(supportCase, escalation, ladder, now);
    }

    private void awaitNext(Escalation escalation, EscalationLadder ladder, Rung rung, Instant now) {
        if (rung.number() == ladder.rungs().size()) {
            escalation.topOut();
        } else {
            escalations.climbAt(escalation, now.plus(ladder.rungs().get(rung.number()).after()));
        }
    }

    /** A hole in the roster is no excuse: whoever may answer as manager is called. */
    private void callEveryManager(
            SupportCase supportCase, Escalation escalation, EscalationLadder ladder, Instant now) {
        Rung top = ladder.rungs().get(ladder.rungs().size() - 1);
        escalation.topOut();
        List<Long> managers = escalations.managers();
        if (managers.isEmpty()) {
            held(supportCase, now, Map.of("reason", "nobody-to-call"));
        } else {
            call(supportCase, escalation, top, managers, "nobody-on-duty", now);
        }
    }

    private void call(
            SupportCase supportCase,
            Escalation escalation,
            Rung rung,
            List<Long> people,
            String why,
            Instant now) {
        supportCase.record(
                EntryKind.ESCALATED,
                Actor.SYSTEM,
                now,
                Map.of(
                        "rung", String.valueOf(rung.number()),
                        "line", rung.target().slug(),
                        "to",
                                people.stream()
                                        .map(id -> "person:" + id)
                                        .collect(Collectors.joining(" ")),
                        "reason", why));
        for (long personId : people) {
            outbox.add(
                    new AlertDue(
                            UUID.randomUUID(),
                            supportCase.id().value(),
                            now,
                            escalation.id(),
                            rung.number(),
                            personId));
        }
    }

    private Optional<LadderVersion> ladderOf(
            SupportCase supportCase, Optional<Escalation> climbing) {
        if (climbing.isPresent()) {
            return Optional.of(escalations.ladder(climbing.get().ladderVersionId()));
        }
        return Optional.ofNullable(supportCase.contractVersionId())
                .flatMap(id -> escalations.newestLadder(contracts.termsOf(id).ladder()));
    }

    private static LadderFacts facts(
            Optional<Escalation> climbing, ClockReading acknowledge, Instant now) {
        return climbing.map(escalation -> escalation.facts(acknowledge, now))
                .orElseGet(() -> new LadderFacts(acknowledge, 0, null, false, now));
    }

    private static void held(SupportCase supportCase, Instant now, Map<String, String> data) {
        supportCase.record(EntryKind.ESCALATION_HELD, Actor.SYSTEM, now, data);
    }
}
