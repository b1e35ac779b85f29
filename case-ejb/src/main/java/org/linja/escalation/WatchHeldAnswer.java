package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linja.answers.HeldAnswer;
import org.linja.answers.HeldAnswers;
import org.linja.answers.rules.HeldAttention;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseStatus;
import org.linja.escalation.rules.CaseQuiet;
import org.linja.escalation.rules.Hold;
import org.linja.escalation.rules.PromiseClimb;
import org.linja.journal.rules.EntryKind;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.security.Actor;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/**
 * Sees that no answer is forgotten on the way out: tells a second person that it waits and its
 * writer that it came back, and lets the case's ladder be climbed where it waits too long. An alarm
 * is a hint only. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class WatchHeldAnswer {
    static final String WAITS = "answer-waits";
    static final String LATE = "answer-late";
    static final String BACK = "answer-sent-back";

    /** Why somebody is called about an answer that waits. */
    public static final Set<String> REASONS = Set.of(WAITS, LATE, BACK);

    private static final String CONSUMER = "held-answer";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject HeldAnswers answers;
    @Inject StampedLadders ladders;
    @Inject CalledPeople people;
    @Inject Rotas rotas;
    @Inject Quiet quiet;
    @Inject CallWithoutLadder calls;

    public void look(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () ->
                        answers.caseOf(alarm.subjectId())
                                .flatMap(cases::find)
                                .ifPresent(c -> look(c, answers.byId(alarm.subjectId()))));
    }

    private void look(SupportCase supportCase, HeldAnswer one) {
        Instant now = clock.now();
        // Merged between the look and the lock: it rings again for the case it belongs to now.
        if (one.caseId().equals(supportCase.id())) {
            if (one.state().isOpen() && supportCase.status() == CaseStatus.CLOSED) {
                one.lapse(supportCase, now);
                answers.endCalls(one, supportCase, now);
            }
            one.attention(now)
                    .filter(next -> !next.at().isAfter(now))
                    .ifPresent(due -> act(supportCase, one, due.cause(), now));
        }
        answers.watch(one, supportCase, now);
        cases.keep(supportCase, now);
    }

    private void act(
            SupportCase supportCase, HeldAnswer one, HeldAttention.Cause why, Instant now) {
        switch (why) {
            case TELL_READER -> {
                one.markTold();
                call(supportCase, one, readers(one, now), WAITS, now);
            }
            case TELL_WRITER -> {
                one.markTold();
                call(supportCase, one, people.enabled(one.writerId()), BACK, now);
            }
            case MISSED -> {
                one.miss(supportCase, now);
                climb(supportCase, one, now);
            }
            case CALL -> climb(supportCase, one, now);
            case LOOK -> {
                // Its case goes on, and it with it.
            }
        }
    }

    /** First whoever may let it out, then rung by rung; who sleeps is called on waking. */
    private void climb(SupportCase supportCase, HeldAnswer one, Instant now) {
        List<PromiseClimb.Step> steps = steps(supportCase);
        List<Long> called =
                one.step() == 0 ? readers(one, now) : whom(steps, one, one.step() - 1, now);
        List<Hold> holds = holds(supportCase, called, now);
        if (!called.isEmpty() && holds.size() == called.size()) {
            hold(supportCase, one, holds, now);
            return;
        }
        call(supportCase, one, called, LATE, now);
        one.climbAt(one.step() + 1, next(steps, one.step(), now));
    }

    private static @Nullable Instant next(List<PromiseClimb.Step> steps, int step, Instant now) {
        if (steps.isEmpty()) {
            return step == 0 ? now.plus(PromiseClimb.OWNERS_TIME) : null;
        }
        return step < steps.size() ? now.plus(steps.get(step).after()) : null;
    }

    private List<PromiseClimb.Step> steps(SupportCase supportCase) {
        return ladders.of(supportCase, Optional.empty())
                .flatMap(version -> PromiseClimb.path(version.ladder(), supportCase.severity()))
                .map(PromiseClimb::steps)
                .orElse(List.of());
    }

    private List<Long> whom(List<PromiseClimb.Step> steps, HeldAnswer one, int step, Instant now) {
        List<Long> meant =
                step < steps.size() ? people.of(steps.get(step).rung().target(), now) : List.of();
        return whom(meant, one, now);
    }

    /** Line 2 on duty; where only its writer is there, a manager. */
    private List<Long> readers(HeldAnswer one, Instant now) {
        return whom(rotas.onDuty(SupportLine.LINE_2, now), one, now);
    }

    /** Those who are meant, else who is called instead; where that is its writer, the managers. */
    private List<Long> whom(List<Long> meant, HeldAnswer one, Instant now) {
        List<Long> named = others(meant, one);
        List<Long> called = named.isEmpty() ? others(calls.whom(named, now), one) : named;
        return called.isEmpty() ? others(people.managers(), one) : called;
    }

    /** Whoever wrote it is no second pair of eyes. */
    private static List<Long> others(List<Long> meant, HeldAnswer one) {
        return meant.stream().filter(person -> person != one.writerId()).toList();
    }

    private List<Hold> holds(SupportCase supportCase, List<Long> called, Instant now) {
        CaseQuiet hours = quiet.of(supportCase, false);
        List<Hold> holds = new ArrayList<>();
        called.forEach(person -> quiet.hold(hours, person, now).ifPresent(holds::add));
        return holds;
    }

    private static void hold(
            SupportCase supportCase, HeldAnswer one, List<Hold> holds, Instant now) {
        Instant until = holds.stream().map(Hold::until).min(Instant::compareTo).orElseThrow();
        Map<String, String> data = data(one, "quiet");
        data.put("held", Hold.written(holds));
        data.put("until", until.toString());
        supportCase.record(EntryKind.ESCALATION_HELD, Actor.SYSTEM, now, data);
        one.climbAt(one.step(), until);
    }

    private void call(
            SupportCase supportCase,
            HeldAnswer one,
            List<Long> called,
            String reason,
            Instant now) {
        if (called.isEmpty()) {
            supportCase.record(
                    EntryKind.ESCALATION_HELD, Actor.SYSTEM, now, data(one, "nobody-to-call"));
            return;
        }
        one.call()
                .ifPresent(
                        occasion -> {
                            Map<String, String> data = data(one, reason);
                            data.put("to", CallWithoutLadder.named(called));
                            supportCase.record(EntryKind.ESCALATED, Actor.SYSTEM, now, data);
                            calls.call(supportCase, called, reason, occasion.number(), now);
                        });
    }

    private static Map<String, String> data(HeldAnswer one, String reason) {
        Map<String, String> data = new TreeMap<>();
        data.put("answer", String.valueOf(one.id()));
        data.put("reason", reason);
        return data;
    }
}
