package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.answers.HeldAnswer;
import org.linja.answers.HeldAnswers;
import org.linja.answers.rules.HeldAttention;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseStatus;
import org.linja.escalation.rules.PromiseClimb;
import org.linja.people.OnePerson;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
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
    @Inject CallByLadder ladder;
    @Inject OnePerson onePerson;
    @Inject CalledPeople people;
    @Inject Rotas rotas;
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
                List<Long> writer = people.enabled(one.writerId());
                // Whoever has left gives up nothing: a manager does, and learns that it lies there.
                call(
                        supportCase,
                        one,
                        calls.whom(writer, now),
                        writer.isEmpty() ? LATE : BACK,
                        now);
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
        List<PromiseClimb.Step> steps = ladder.steps(supportCase);
        int step = one.calls().step();
        List<Long> called =
                step == 0 ? readers(one, now) : whom(ladder.meant(steps, step - 1, now), one, now);
        ladder.climb(matter(supportCase, one), steps, called, LATE, now);
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

    /** Whoever wrote it is no second pair of eyes, by whichever account of theirs. */
    private List<Long> others(List<Long> meant, HeldAnswer one) {
        Set<Long> writer = onePerson.accountsOf(List.of(one.writerId()));
        return meant.stream().filter(person -> !writer.contains(person)).toList();
    }

    private void call(
            SupportCase supportCase,
            HeldAnswer one,
            List<Long> called,
            String reason,
            Instant now) {
        ladder.call(matter(supportCase, one), called, reason, now);
    }

    private static CalledMatter matter(SupportCase supportCase, HeldAnswer one) {
        return new CalledMatter(
                supportCase, one.id(), Map.of("answer", String.valueOf(one.id())), one.calls());
    }
}
