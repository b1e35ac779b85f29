package org.linja.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linja.cases.SupportCase;
import org.linja.cases.SupportCases;
import org.linja.commitments.Commitment;
import org.linja.commitments.Commitments;
import org.linja.commitments.rules.Attention;
import org.linja.escalation.rules.PromiseClimb;
import org.linja.escalation.rules.Warned;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/**
 * Sees that what a customer was told is not forgotten: reminds its owner, notes that its moment has
 * passed, and lets the case's ladder be climbed where its owner leaves it. An alarm is a hint only.
 * Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class WatchCommitment {
    static final String ASKED = "call-back-asked";
    static final String NEAR = "commitment-near";
    static final String BROKEN = "commitment-broken";

    /** Why somebody is called about a commitment. */
    public static final Set<String> REASONS = Set.of(ASKED, NEAR, BROKEN);

    private static final String CONSUMER = "commitment";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Commitments commitments;
    @Inject CalledPeople people;
    @Inject Rotas rotas;
    @Inject CallByLadder ladder;
    @Inject CallWithoutLadder calls;

    public void look(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () ->
                        commitments
                                .caseOf(alarm.subjectId())
                                .flatMap(cases::find)
                                .ifPresent(c -> look(c, commitments.byId(alarm.subjectId()))));
    }

    private void look(SupportCase supportCase, Commitment one) {
        Instant now = clock.now();
        // Merged between the look and the lock: it rings again for the case it belongs to now.
        if (one.caseId().equals(supportCase.id())) {
            one.attention(now)
                    .filter(next -> !next.at().isAfter(now))
                    .ifPresent(due -> act(supportCase, one, due.cause(), now));
        }
        commitments.watch(one, supportCase, now);
        cases.keep(supportCase, now);
    }

    private void act(SupportCase supportCase, Commitment one, Attention.Cause why, Instant now) {
        switch (why) {
            case ASKED -> {
                one.remind(supportCase, why, now);
                call(supportCase, one, asked(one, now), ASKED, now);
            }
            case UNANSWERED -> {
                one.remind(supportCase, why, now);
                call(supportCase, one, calls.whom(List.of(), now), ASKED, now);
            }
            case NEAR -> {
                one.remind(supportCase, why, now);
                List<Long> turn = owner(one, now);
                Warned.of(turn, ladder.holds(supportCase, turn, now))
                        .ifPresent(warned -> call(supportCase, one, warned.people(), NEAR, now));
            }
            case MISSED -> {
                one.miss(supportCase, now);
                climb(supportCase, one, now);
            }
            case CALL -> climb(supportCase, one, now);
        }
    }

    /** First its owner, then rung by rung; who sleeps is called on waking, not passed. */
    private void climb(SupportCase supportCase, Commitment one, Instant now) {
        List<PromiseClimb.Step> steps = ladder.steps(supportCase);
        int step = one.calls().step();
        List<Long> called = step == 0 ? owner(one, now) : ladder.whom(steps, step - 1, now);
        ladder.climb(matter(supportCase, one), steps, called, BROKEN, now);
    }

    /** Whoever answers for it; a manager for whoever works here no more. */
    private List<Long> owner(Commitment one, Instant now) {
        Long owner = one.ownerId();
        return calls.whom(owner == null ? List.of() : people.enabled(owner), now);
    }

    /** Whoever has the case; where nobody has, line 1. */
    private List<Long> asked(Commitment one, Instant now) {
        return one.ownerId() == null
                ? calls.whom(rotas.onDuty(SupportLine.LINE_1, now), now)
                : owner(one, now);
    }

    private void call(
            SupportCase supportCase,
            Commitment one,
            List<Long> called,
            String reason,
            Instant now) {
        ladder.call(matter(supportCase, one), called, reason, now);
    }

    private static CalledMatter matter(SupportCase supportCase, Commitment one) {
        return new CalledMatter(
                supportCase, one.id(), Map.of("number", String.valueOf(one.id())), one.calls());
    }
}
