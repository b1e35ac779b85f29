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
import org.linja.escalation.rules.PromiseClimb;
import org.linja.escalation.rules.Warned;
import org.linja.platform.alarms.AlarmRang;
import org.linja.platform.outbox.Inbox;
import org.linja.platform.time.DatabaseClock;
import org.linja.procedures.CaseProcedure;
import org.linja.procedures.LapseApprovals;
import org.linja.procedures.ProcedureStep;
import org.linja.procedures.Procedures;
import org.linja.procedures.rules.StepAttention;
import org.linja.procedures.rules.StepRole;
import org.linja.rota.Rotas;
import org.linja.rota.rules.SupportLine;

/**
 * Sees that a step of a procedure is not forgotten: warns whoever's turn it is, notes that its
 * moment has passed, and lets the case's ladder be climbed, as for a promise to a customer. An
 * alarm is a hint only. Called by the consumer of alarms only.
 */
@Stateless
@PermitAll
public class WatchStep {
    static final String NEAR = "step-near";
    static final String LATE = "step-late";

    /** Why somebody is called about a step. */
    public static final Set<String> REASONS = Set.of(NEAR, LATE);

    private static final String CONSUMER = "procedure-step";

    @Inject Inbox inbox;
    @Inject DatabaseClock clock;
    @Inject SupportCases cases;
    @Inject Procedures procedures;
    @Inject LapseApprovals approvals;
    @Inject CallByLadder ladder;
    @Inject CalledPeople people;
    @Inject Rotas rotas;
    @Inject CallWithoutLadder calls;

    public void look(AlarmRang alarm) {
        inbox.once(
                alarm.eventId(),
                CONSUMER,
                () ->
                        procedures
                                .caseOf(alarm.subjectId())
                                .flatMap(cases::find)
                                .ifPresent(c -> look(c, alarm.subjectId())));
    }

    private void look(SupportCase supportCase, long stepId) {
        Instant now = clock.now();
        ProcedureStep step = procedures.step(stepId).orElseThrow();
        CaseProcedure procedure = procedures.procedureOf(step);
        // Merged between the look and the lock: it rings again for the case it belongs to now.
        if (step.caseId().equals(supportCase.id())) {
            step.attention(now)
                    .filter(next -> !next.at().isAfter(now))
                    .ifPresent(due -> act(supportCase, procedure, step, due.cause(), now));
        }
        procedures.keep(procedure, supportCase, now);
        cases.keep(supportCase, now);
    }

    private void act(
            SupportCase supportCase,
            CaseProcedure procedure,
            ProcedureStep step,
            StepAttention.Cause why,
            Instant now) {
        switch (why) {
            case OVER -> pass(supportCase, procedure, step, now);
            case NEAR -> {
                procedure.warn(supportCase, step, now);
                List<Long> turn = turn(supportCase, procedure, step, now);
                Warned.of(turn, ladder.holds(supportCase, turn, now))
                        .ifPresent(
                                warned ->
                                        ladder.call(
                                                matter(supportCase, step),
                                                warned.people(),
                                                NEAR,
                                                now));
            }
            case MISSED -> {
                procedure.late(supportCase, step, now);
                climb(supportCase, procedure, step, now);
            }
            case CALL -> climb(supportCase, procedure, step, now);
        }
    }

    /** Unless the wait began by what was approved by somebody who may not any more. */
    private void pass(
            SupportCase supportCase, CaseProcedure procedure, ProcedureStep step, Instant now) {
        approvals.lapse(procedure, supportCase, now);
        if (step.isOpen()) {
            procedure.passed(supportCase, step, now);
        }
    }

    /** First whoever's turn it is, then rung by rung; who sleeps is called on waking. */
    private void climb(
            SupportCase supportCase, CaseProcedure procedure, ProcedureStep step, Instant now) {
        List<PromiseClimb.Step> steps = ladder.steps(supportCase);
        int climbed = step.calls().step();
        List<Long> called =
                climbed == 0
                        ? turn(supportCase, procedure, step, now)
                        : ladder.whom(steps, climbed - 1, now);
        ladder.climb(matter(supportCase, step), steps, called, LATE, now);
    }

    /**
     * Who has it in hand, or whoever of those whose turn it is is on duty and may do it. A
     * customer's signatory is asked by whoever has the case.
     */
    private List<Long> turn(
            SupportCase supportCase, CaseProcedure procedure, ProcedureStep step, Instant now) {
        Long taken = step.ownerId();
        if (taken != null) {
            return calls.whom(people.enabled(taken), now);
        }
        List<StepRole> roles = procedure.asked(step).roles();
        Long owner = supportCase.ownerId();
        if (roles.contains(StepRole.SIGNATORY) && owner != null) {
            return calls.whom(people.enabled(owner), now);
        }
        Set<Long> apart = procedure.doersBefore(step.code());
        return calls.whom(
                roles.stream()
                        .map(WatchStep::line)
                        .map(line -> rotas.onDuty(line, now))
                        .map(onDuty -> without(onDuty, apart))
                        .filter(onDuty -> !onDuty.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                now);
    }

    private static List<Long> without(List<Long> people, Set<Long> apart) {
        return people.stream().filter(one -> !apart.contains(one)).toList();
    }

    private static SupportLine line(StepRole role) {
        return switch (role) {
            case LINE_1, SIGNATORY -> SupportLine.LINE_1;
            case LINE_2 -> SupportLine.LINE_2;
            case DUTY_MANAGER -> SupportLine.DUTY_MANAGER;
        };
    }

    private static CalledMatter matter(SupportCase supportCase, ProcedureStep step) {
        return new CalledMatter(
                supportCase,
                step.id(),
                Map.of("step", step.code(), "stepNumber", String.valueOf(step.id())),
                step.calls());
    }
}
